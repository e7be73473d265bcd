// The identifiers of the field, branded so that one kind can never be passed for another.
// Invariant: an id says nothing about rights; it is only a name.

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** A Territorial Election Commission, e.g. `KZ-AKM-03`; regional TECs end in `-00`. */
export type TecId = Id<'tec'>;
/** A region of the host country by ISO 3166-2, e.g. `KZ-AKM`. */
export type RegionId = Id<'region'>;
/** A precinct (PEC) abroad, e.g. `KZ-OOC-01`. */
export type PecAbroadId = Id<'pec-abroad'>;
/** A pair of long-term observers within one plan: random, never reused. */
export type LtoTeamId = Id<'lto-team'>;
/** One deployment plan. */
export type PlanId = Id<'plan'>;
/** A versioned set of static facts, e.g. `kz-2019`. */
export type DatasetId = Id<'dataset'>;
/** A pair of short-term observers within one plan: random, never reused. */
export type StoTeamId = Id<'sto-team'>;
/** A team of either kind, as an observer belongs to one. */
export type TeamId = LtoTeamId | StoTeamId;
/** An observer of the mission, who need not have an account. */
export type ObserverId = Id<'observer'>;
/** A time in which an observer is away. */
export type AbsenceId = Id<'absence'>;
/** An entry of the mission's calendar. */
export type CalendarEventId = Id<'calendar-event'>;
/** A comment or a correction of an LTO. */
export type ContributionId = Id<'contribution'>;
/** A polling station of the host country, named by the commission's number: `PS-1234`. */
export type StationId = Id<'station'>;
/** A version of the list of stations: a fingerprint of its content. */
export type StationFrameId = Id<'station-frame'>;
/** A drawn sample: a fingerprint of its content. */
export type SampleId = Id<'sample'>;
/** A stop of a route: random, never reused. */
export type StopId = Id<'stop'>;
/** An area that the security officer drew. */
export type ZoneId = Id<'zone'>;
/** A person with an account. */
export type UserId = Id<'user'>;

/** Marks a string from a trusted or already validated place as an id of the wanted kind. */
export function asId<T extends Id<string>>(value: string): T {
  return value as T;
}

const ID_BYTES = 12;

/** A new random id (16 URL-safe characters, 96 bits). */
export function randomId<T extends Id<string>>(): T {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_') as T;
}
