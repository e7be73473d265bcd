// The live plan as components read it: every read is as fine as the document's keys allow.
// Invariant: an assignment to a team that is gone, or cannot be read, reads as unassigned.
import type * as Y from 'yjs';
import { planRoots, type PlanRoots } from '../doc/plan-doc.ts';
import { readPlan } from '../doc/read-plan.ts';
import { readRecords } from '../doc/read-records.ts';
import { readDriveOverride } from '../doc/records/drive-override-record.ts';
import { readLtoTeam } from '../doc/records/lto-team-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import { readTecVisit } from '../doc/records/tec-visit-record.ts';
import { readWaiver } from '../doc/records/waiver-record.ts';
import {
  asId,
  type LtoTeamId,
  type PecAbroadId,
  type StoTeamId,
  type TecId,
  type UserId,
} from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import { settingsWith, type MissionSettings } from '../domain/mission-settings.ts';
import type { PlanData } from '../domain/plan.ts';
import type { StoTeam } from '../domain/sto-team.ts';
import type { TecVisit } from '../domain/tec-visit.ts';
import { keyOfDrive, type DriveOverride } from '../domain/travel.ts';
import type { Waiver } from '../domain/waiver.ts';
import { createYMapView, type YMapView } from './y-map-view.svelte.ts';

type ViewOf<Root> = Root extends Y.Map<infer Value> ? YMapView<Value> : never;
type RootViews = { readonly [Root in keyof PlanRoots]: ViewOf<PlanRoots[Root]> };

export class PlanView {
  readonly #doc: Y.Doc;
  readonly #roots: RootViews;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const views = Object.entries(planRoots(doc)).map(([root, map]) => [
      root,
      createYMapView(map as Y.Map<unknown>),
    ]);
    this.#roots = Object.fromEntries(views) as RootViews;
  }

  /** Whether the plan itself is here: the server writes its dataset before anything else. */
  get isLoaded(): boolean {
    return this.#roots.meta.has('datasetId');
  }

  /** The team that has a TEC, or null. */
  teamOfTec(tecId: TecId): LtoTeam | null {
    const ltoTeamId = this.#roots.tecAssignments.get(tecId);
    return ltoTeamId === undefined ? null : this.team(ltoTeamId);
  }

  team(ltoTeamId: LtoTeamId): LtoTeam | null {
    return readLtoTeam(ltoTeamId, this.#roots.ltoTeams.get(ltoTeamId));
  }

  stoTeam(stoTeamId: StoTeamId): StoTeam | null {
    return readStoTeam(stoTeamId, this.#roots.stoTeams.get(stoTeamId));
  }

  /** Whether proposals leave a TEC where it is. */
  isPinned(tecId: TecId): boolean {
    return this.#roots.pinnedTecs.has(tecId);
  }

  watchContact(pecAbroadId: PecAbroadId): UserId | null {
    return this.#roots.watchContacts.get(pecAbroadId) ?? null;
  }

  tecVisit(tecId: TecId): TecVisit | null {
    return readTecVisit(tecId, this.#roots.tecVisits.get(tecId));
  }

  /** A person's word on the drive between two seats, in either direction. */
  driveOverride(a: TecId, b: TecId): DriveOverride | null {
    return readDriveOverride(this.#roots.driveOverrides.get(keyOfDrive(a, b)));
  }

  waiver(findingKey: string): Waiver | null {
    return readWaiver(findingKey, this.#roots.waivers.get(findingKey));
  }

  /** Every waiver that can be read, by the key of its finding. */
  readonly waivers: ReadonlyMap<string, Waiver> = $derived.by(
    () => readRecords(this.#roots.waivers.entries(), readWaiver).records,
  );

  /** Every team that can be read, by number. */
  readonly teams: readonly LtoTeam[] = $derived.by(() =>
    this.#roots.ltoTeams
      .entries()
      .map(([id, fields]) => readLtoTeam(asId(id), fields))
      .filter((team) => team !== null)
      .sort((a, b) => a.number - b.number),
  );

  /** Every STO team that can be read, by number. */
  readonly stoTeams: readonly StoTeam[] = $derived.by(() =>
    this.#roots.stoTeams
      .entries()
      .map(([id, fields]) => readStoTeam(asId(id), fields))
      .filter((team) => team !== null)
      .sort((a, b) => a.number - b.number),
  );

  /** The whole plan as plain data; readers re-run on every change of it. */
  readonly plan: PlanData = $derived.by(() => {
    for (const view of Object.values(this.#roots)) view.entries();
    return readPlan(this.#doc).plan;
  });

  /** Every person's word on a drive, by `keyOfDrive`. */
  readonly driveOverrides: ReadonlyMap<string, DriveOverride> = $derived.by(
    () =>
      readRecords<string, DriveOverride>(this.#roots.driveOverrides.entries(), (_key, fields) =>
        readDriveOverride(fields),
      ).records,
  );

  readonly settings: MissionSettings = $derived.by(() =>
    settingsWith(new Map(this.#roots.settings.entries())),
  );

  destroy(): void {
    for (const view of Object.values(this.#roots)) view.destroy();
  }
}
