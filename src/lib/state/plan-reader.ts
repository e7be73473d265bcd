// The port through which the map reads the live plan.
import type * as Y from 'yjs';
import { planRoots, writtenTeamOfTec } from '../doc/plan-doc.ts';
import { ltoTeamOfDoc, ltoTeamsOfDoc } from '../doc/read-teams.ts';
import { asId, type LtoTeamId, type TecId } from '../domain/ids.ts';
import type { PlanReader } from '../domain/plan.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

/** Reads the plan in `doc`; a TEC of a team that came or went counts as changed too. */
export function createPlanReader(doc: Y.Doc): PlanReader {
  const { tecAssignments, ltoTeams } = planRoots(doc);

  function tecsWrittenTo(teamIds: ReadonlySet<string>): TecId[] {
    const tecIds: TecId[] = [];
    for (const [tecId, teamId] of tecAssignments) {
      if (teamIds.has(teamId)) tecIds.push(asId(tecId));
    }
    return tecIds;
  }

  return {
    teamOfTec(tecId) {
      const ltoTeamId = writtenTeamOfTec(doc, tecId);
      return ltoTeamId !== null && ltoTeamOfDoc(doc, ltoTeamId) ? ltoTeamId : null;
    },
    ltoTeam: (id: LtoTeamId) => ltoTeamOfDoc(doc, id),
    ltoTeams: () => ltoTeamsOfDoc(doc),
    onTecsChanged(listener) {
      const onAssigned: Parameters<typeof tecAssignments.observe>[0] = (event) => {
        listener([...event.keysChanged].map((key) => asId<TecId>(key)));
      };
      const onTeams: Parameters<typeof ltoTeams.observeDeep>[0] = (events) => {
        const tecIds = tecsWrittenTo(keysOfEvents(ltoTeams, events).keys);
        if (tecIds.length > 0) listener(tecIds);
      };
      tecAssignments.observe(onAssigned);
      ltoTeams.observeDeep(onTeams);
      return () => {
        tecAssignments.unobserve(onAssigned);
        ltoTeams.unobserveDeep(onTeams);
      };
    },
    onTeamsChanged(listener) {
      const onChanged = (): void => listener();
      ltoTeams.observeDeep(onChanged);
      return () => ltoTeams.unobserveDeep(onChanged);
    },
  };
}
