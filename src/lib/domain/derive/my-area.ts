// What one LTO may see of a plan: the own AoR, the own partner, the plan's dates, and of the neighbours
// no more than code, base and border.
// Invariant: of people there is nobody in it but the reader and the reader's own partner.
import { dateOfOffset, type CalendarKind } from '../calendar.ts';
import type { Dataset } from '../dataset.ts';
import { straightLineKm } from '../geo/distance.ts';
import type { TecNeighbours } from '../geo/neighbours.ts';
import type { TecId, UserId } from '../ids.ts';
import type { LocalNames } from '../local-names.ts';
import { codeOfLtoTeam, type LtoTeam, type TeamColour } from '../lto-team.ts';
import type { PlanData } from '../plan.ts';
import { membersOfTeams, type AbsenceReason, type RosterData } from '../roster.ts';
import { isRegionalTec, type Figure, type Position, type Tec } from '../tec.ts';
import type { TecVisit } from '../tec-visit.ts';
import type { Drive, DriveTimes } from '../travel.ts';
import { aorOfTeam } from './aor-of-team.ts';
import { workloadOfTecs, type Workload } from './balance.ts';
import { neighboursOfAor, type NeighbourTeam } from './neighbours-of-aor.ts';
import { placeOfAccount, type PlaceOfAccount } from './place-of-account.ts';

export type MyTec = {
  readonly id: TecId;
  readonly names: LocalNames;
  readonly regionNames: LocalNames;
  readonly isRegional: boolean;
  readonly seat: { readonly names: LocalNames; readonly position: Position };
  /** Null for a regional TEC, whose stations and voters belong to the lower TECs. */
  readonly pecs: Figure | null;
  readonly voters: Figure | null;
  readonly isBase: boolean;
  /** From the base to the seat; null without a base, or when it cannot be said. */
  readonly drive: Drive | null;
  /** Straight line from the base to the seat; null without a base. */
  readonly straightKm: number | null;
  /** Null while nothing has been decided about it. */
  readonly visit: Pick<TecVisit, 'plannedOn' | 'visitedOn' | 'reason'> | null;
};

export type MyDate = {
  readonly title: string;
  readonly kind: CalendarKind;
  /** `YYYY-MM-DD`; both ends count. */
  readonly fromDate: string;
  readonly toDate: string;
  /** `HH:MM` in the capital's local time; null for whole days. */
  readonly time: string | null;
};

export type MyArea = {
  readonly code: string;
  readonly name: string;
  readonly colour: TeamColour;
  readonly baseNames: LocalNames | null;
  readonly workload: Workload;
  /** Those near the base first; a regional TEC before the others of its region. */
  readonly tecs: readonly MyTec[];
  readonly partners: readonly {
    readonly name: string;
    readonly phone: string;
    readonly isIllustrative: boolean;
  }[];
  readonly me: {
    readonly arrivesOn: string | null;
    readonly leavesOn: string | null;
    readonly absences: readonly {
      readonly fromDate: string;
      readonly toDate: string;
      readonly reason: AbsenceReason;
    }[];
  };
  /** By date. */
  readonly dates: readonly MyDate[];
  readonly neighbours: readonly NeighbourTeam[];
};

export type MyAreaFacts = {
  readonly plan: PlanData;
  readonly roster: RosterData;
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
  readonly drives: DriveTimes;
};

/** The area of whoever signs in with `userId`, or why there is none. */
export function myArea(
  facts: MyAreaFacts,
  userId: UserId,
):
  | { readonly kind: 'area'; readonly area: MyArea; readonly team: LtoTeam }
  | Exclude<PlaceOfAccount, { kind: 'in-team' }> {
  const { plan, roster, dataset, neighbours } = facts;
  const place = placeOfAccount(plan, roster, userId);
  if (place.kind !== 'in-team') return place;
  const { observer: me, team } = place;
  const tecIds = aorOfTeam(plan, team.id);
  const base = team.baseTecId === null ? undefined : dataset.tecs.get(team.baseTecId);
  const members = membersOfTeams(roster).get(team.id) ?? [];
  const absences = [...roster.absences.values()].filter(({ observerId }) => observerId === me.id);
  const area: MyArea = {
    code: codeOfLtoTeam(team),
    name: team.name,
    colour: team.colour,
    baseNames: base?.seat.names ?? null,
    workload: workloadOfTecs(tecIds, dataset),
    tecs: tecsOf(tecIds, base, facts),
    partners: members
      .filter(({ id }) => id !== me.id)
      .map(({ name, phone, isIllustrative }) => ({ name, phone, isIllustrative })),
    me: {
      arrivesOn: me.arrivesOn,
      leavesOn: me.leavesOn,
      absences: absences
        .map(({ fromDate, toDate, reason }) => ({ fromDate, toDate, reason }))
        .sort((a, b) => a.fromDate.localeCompare(b.fromDate)),
    },
    dates: datesOf(plan, dataset.electionDay),
    neighbours: neighboursOfAor(plan, team.id, dataset, neighbours),
  };
  return { kind: 'area', area, team };
}

function tecsOf(tecIds: readonly TecId[], base: Tec | undefined, facts: MyAreaFacts): MyTec[] {
  const { dataset, drives, plan } = facts;
  const tecs = tecIds
    .flatMap((id) => dataset.tecs.get(id) ?? [])
    .map((tec): MyTec => {
      const isRegional = isRegionalTec(tec);
      const { names, position } = tec.seat;
      const visit = plan.tecVisits.get(tec.id);
      return {
        id: tec.id,
        names: tec.names,
        regionNames: dataset.regions.get(tec.regionId)?.names ?? tec.names,
        isRegional,
        seat: { names, position },
        pecs: isRegional ? null : tec.pecs,
        voters: isRegional ? null : tec.voters,
        isBase: tec.id === base?.id,
        drive: base ? drives.between(base.id, tec.id) : null,
        straightKm: base ? straightLineKm(base.seat.position, position) : null,
        visit: visit
          ? { plannedOn: visit.plannedOn, visitedOn: visit.visitedOn, reason: visit.reason }
          : null,
      };
    });
  return tecs.sort(
    (a, b) =>
      Number(b.isBase) - Number(a.isBase) ||
      (a.straightKm ?? 0) - (b.straightKm ?? 0) ||
      Number(b.isRegional) - Number(a.isRegional) ||
      a.id.localeCompare(b.id),
  );
}

function datesOf(plan: Pick<PlanData, 'calendarEvents'>, electionDay: string): MyDate[] {
  return [...plan.calendarEvents.values()]
    .sort((a, b) => a.fromOffsetDays - b.fromOffsetDays || a.toOffsetDays - b.toOffsetDays)
    .map(({ title, kind, fromOffsetDays, toOffsetDays, time }) => ({
      ...{ title, kind, time },
      fromDate: dateOfOffset(electionDay, fromOffsetDays),
      toDate: dateOfOffset(electionDay, toOffsetDays),
    }));
}
