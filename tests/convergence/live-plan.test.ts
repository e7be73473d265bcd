// Two to six people edit one plan at random, with lost lines, reconnections, undo and redo.
// After every run all documents are equal, and the plan still says one thing about each TEC.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { seedPlanDoc } from '../../src/lib/doc/seed-plan.ts';
import { asId, type DatasetId } from '../../src/lib/domain/ids.ts';
import { emptyPlan } from '../../src/lib/domain/plan.ts';
import { createEditor } from '../support/random-commands.ts';
import { FIRST_SEED, runPeople, SEEDS, type Run } from '../support/random-people.ts';

function runSeed(seed: number): Run {
  const server = seedPlanDoc(emptyPlan(asId<DatasetId>('kz-2019')));
  return runPeople({ seed, server, kind: 'plan', createEditor });
}

/** Everything that a reader of the document could tell apart. */
function contentOf(doc: Y.Doc): unknown {
  const { meta, ltoTeams, tecAssignments, watchContacts } = planRoots(doc);
  return [meta, ltoTeams, tecAssignments, watchContacts].map((root) => root.toJSON());
}

describe('a plan edited by many', () => {
  it(`converges and stays valid, for ${SEEDS} seeds`, { timeout: 120_000 }, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const { server, peers, refusals } = runSeed(seed);
      const inSeed = `CONVERGENCE_FIRST_SEED=${seed}`;
      expect(refusals, inSeed).toEqual([]);
      for (const { doc } of peers) {
        expect(contentOf(doc), inSeed).toEqual(contentOf(server));
        expect(Y.encodeStateVector(doc), inSeed).toEqual(Y.encodeStateVector(server));
        expect(doc.store.pendingStructs, inSeed).toBeNull();
      }
      const { plan, invalid } = readPlan(server);
      expect(invalid, inSeed).toEqual([]);
      for (const teamId of plan.tecAssignments.values()) {
        expect(plan.ltoTeams.has(teamId), inSeed).toBe(true);
      }
    }
  });

  it('really has people who edit at the same time', () => {
    const { server } = runSeed(1);
    expect(Y.decodeStateVector(Y.encodeStateVector(server)).size).toBeGreaterThan(2);
    expect(planRoots(server).ltoTeams.size).toBeGreaterThan(0);
  });
});
