// The teams of a plan document as commands need them.
import type * as Y from 'yjs';
import { asId, type LtoTeamId, type StoTeamId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { StoTeam } from '../domain/sto-team.ts';
import { planRoots } from './plan-doc.ts';
import { readLtoTeam } from './records/lto-team-record.ts';
import { readStoTeam } from './records/sto-team-record.ts';
import { readRecords } from './read-records.ts';

/** One team, or null when it is not there or its record cannot be read. */
export function ltoTeamOfDoc(doc: Y.Doc, id: LtoTeamId): LtoTeam | null {
  return readLtoTeam(id, planRoots(doc).ltoTeams.get(id));
}

/** Every team whose record can be read. */
export function ltoTeamsOfDoc(doc: Y.Doc): LtoTeam[] {
  const teams: LtoTeam[] = [];
  for (const [id, fields] of planRoots(doc).ltoTeams) {
    const team = readLtoTeam(asId(id), fields);
    if (team) teams.push(team);
  }
  return teams;
}

/** One STO team, or null when it is not there or its record cannot be read. */
export function stoTeamOfDoc(doc: Y.Doc, id: StoTeamId): StoTeam | null {
  return readStoTeam(id, planRoots(doc).stoTeams.get(id));
}

/** Every STO team whose record can be read. */
export function stoTeamsOfDoc(doc: Y.Doc): readonly StoTeam[] {
  const { records } = readRecords<StoTeamId, StoTeam>(planRoots(doc).stoTeams, readStoTeam);
  return [...records.values()];
}
