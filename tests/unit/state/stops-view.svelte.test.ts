// The stops of a live plan by team: readers of one team rest while others edit theirs.
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { deleteStoTeams } from '../../../src/lib/doc/commands/delete-sto-teams.ts';
import { moveStop } from '../../../src/lib/doc/commands/move-stop.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { routeOfDoc } from '../../../src/lib/doc/read-stops.ts';
import { createStopsView } from '../../../src/lib/state/stops-view.svelte.ts';
import { createRouteEditor } from '../../support/random-route-commands.ts';
import {
  addRoute,
  createPeersWithStoTeams,
  done,
  station,
  stopAt,
} from '../../support/route-plan.ts';
import { createRandom } from '../../support/seeded-random.ts';

test('an edit of one route re-runs the readers of that route alone', () => {
  const { a, teamIds } = createPeersWithStoTeams(2);
  const { doc, undo } = a;
  const [first, second] = teamIds;
  addRoute(doc, first, [1, 2]);
  const view = createStopsView(doc);
  const seen = { first: [] as number[], second: [] as number[] };
  const stop = $effect.root(() => {
    const firstRoute = $derived(view.ofTeam(first));
    const secondRoute = $derived(view.ofTeam(second));
    $effect(() => void seen.first.push(firstRoute.length));
    $effect(() => void seen.second.push(secondRoute.length));
  });
  flushSync();
  done(addStops(doc, { stoTeamId: second, stationIds: [station(3)] }));
  flushSync();
  expect(seen).toEqual({ first: [2], second: [0, 1] });
  done(moveStop(doc, { stopId: stopAt(doc, first, 1), stoTeamId: second, before: null }));
  flushSync();
  expect(seen).toEqual({ first: [2, 1], second: [0, 1, 2] });
  done(deleteStoTeams(doc, { stoTeamIds: [second] }));
  flushSync();
  undo.undo();
  flushSync();
  expect(seen).toEqual({ first: [2, 1], second: [0, 1, 2, 0, 2] });
  stop();
  view.destroy();
});

test('after any edits it gives what the document reads', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { doc } = createPeersWithStoTeams(2).a;
    const view = createStopsView(doc);
    const editor = createRouteEditor(doc, createRandom(seed));
    for (let edit = 0; edit < 60; edit++) {
      editor.editOnce();
      if (edit % 7 !== 0) continue;
      const { plan } = readPlan(doc);
      expect(view.all(), `seed ${seed}`).toEqual(plan.stops);
      for (const id of plan.stoTeams.keys()) {
        expect(view.ofTeam(id), `seed ${seed}`).toEqual(routeOfDoc(doc, id));
      }
    }
    view.destroy();
  }
});
