// The live plan as components read it: every read is as fine as the document's keys allow.
// Invariant: an assignment to a team that is gone, or cannot be read, reads as unassigned.
import type * as Y from 'yjs';
import { planRoots } from '../doc/plan-doc.ts';
import { readPlan } from '../doc/read-plan.ts';
import { readLtoTeam } from '../doc/records/lto-team-record.ts';
import { asId, type LtoTeamId, type PecAbroadId, type TecId, type UserId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { PlanData } from '../domain/plan.ts';
import { createYMapView } from './y-map-view.svelte.ts';

export class PlanView {
  readonly #doc: Y.Doc;
  readonly #meta;
  readonly #assignments;
  readonly #ltoTeams;
  readonly #watchContacts;

  constructor(doc: Y.Doc) {
    const roots = planRoots(doc);
    this.#doc = doc;
    this.#meta = createYMapView(roots.meta);
    this.#assignments = createYMapView(roots.tecAssignments);
    this.#ltoTeams = createYMapView(roots.ltoTeams);
    this.#watchContacts = createYMapView(roots.watchContacts);
  }

  /** Whether the plan itself is here: the server writes its dataset before anything else. */
  get isLoaded(): boolean {
    return this.#meta.has('datasetId');
  }

  /** The team that has a TEC, or null. */
  teamOfTec(tecId: TecId): LtoTeam | null {
    const ltoTeamId = this.#assignments.get(tecId);
    return ltoTeamId === undefined ? null : this.team(ltoTeamId);
  }

  team(ltoTeamId: LtoTeamId): LtoTeam | null {
    return readLtoTeam(ltoTeamId, this.#ltoTeams.get(ltoTeamId));
  }

  watchContact(pecAbroadId: PecAbroadId): UserId | null {
    return this.#watchContacts.get(pecAbroadId) ?? null;
  }

  /** Every team that can be read, by number. */
  readonly teams: readonly LtoTeam[] = $derived.by(() =>
    this.#ltoTeams
      .entries()
      .map(([id, fields]) => readLtoTeam(asId(id), fields))
      .filter((team) => team !== null)
      .sort((a, b) => a.number - b.number),
  );

  /** The whole plan as plain data; readers re-run on every change of it. */
  readonly plan: PlanData = $derived.by(() => {
    this.#assignments.entries();
    this.#ltoTeams.entries();
    this.#watchContacts.entries();
    return readPlan(this.#doc).plan;
  });

  destroy(): void {
    this.#meta.destroy();
    this.#assignments.destroy();
    this.#ltoTeams.destroy();
    this.#watchContacts.destroy();
  }
}
