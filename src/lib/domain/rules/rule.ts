// The form of every rule of the plan checker: it looks at one subject at a time, so that an edit
// re-checks only what it touches.
// Invariant: a rule is a pure function of its context; checking after each edit what `touchedBy` names
// gives the same findings as checking everything.
import type { Dataset } from '../dataset.ts';
import type { CountryBorder } from '../geo/country-border.ts';
import type { TecNeighbours } from '../geo/neighbours.ts';
import type { PlaceDrives } from '../geo/station-drives.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';
import type { Sample } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import type { DriveTimes } from '../travel.ts';
import type { SecurityData } from '../zone.ts';
import type { Finding, Severity } from './finding.ts';

/** Everything rules may read. */
export type RuleContext = {
  readonly plan: PlanData;
  /** Null for those who may not read it: rules about people then find nothing. */
  readonly roster: RosterData | null;
  /** Null for those who may not read it: rules about zones then find nothing. */
  readonly security: SecurityData | null;
  /** Null while the plan has none or it is on its way: rules about routes then find nothing. */
  readonly stations: StationFrame | null;
  readonly sample: Sample | null;
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
  readonly border: CountryBorder;
  /** Between seats. */
  readonly drives: DriveTimes;
  /** Between stations and seats. */
  readonly placeDrives: PlaceDrives;
};

/** The keys that an edit changed, part by part; a part that is not named did not change. */
export type PlanDelta = {
  readonly [Part in DeltaPart]?: ReadonlySet<string>;
};
export type DeltaPart =
  | Exclude<keyof PlanData, 'datasetId' | 'settings' | 'waivers' | 'watchContacts'>
  | keyof RosterData
  | keyof SecurityData
  | 'settings'
  | 'stations'
  | 'sample';

/** A rule; `Subject` is the id of what it looks at, or `plan` for the whole. */
export type Rule<Subject extends string = string> = {
  /** Its number in the domain's list. */
  readonly number: number;
  readonly severity: Severity;
  /** Of a rule that finds errors: whether a key belongs to what is a warning only, and can be waived. */
  isWarningKey?(key: string): boolean;
  readonly title: string;
  subjectsOf(context: RuleContext): Iterable<Subject>;
  /** What is wrong with one subject; also called for one that is gone, which has no findings. */
  check(subject: Subject, context: RuleContext): readonly Finding[];
  /** The subjects to look at again after an edit; `before` is the context it was made in. */
  touchedBy(delta: PlanDelta, before: RuleContext, after: RuleContext): Iterable<Subject> | 'all';
  /** How far the work that the rule looks at has come; what has not been started is not wrong. */
  progress?(context: RuleContext): {
    readonly label: string;
    readonly done: number;
    readonly total: number;
  };
};
