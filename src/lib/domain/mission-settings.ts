// The limits of a mission. Invariant: rules and figures read them from here, never as constants in code;
// a plan stores only those that differ from the defaults, which are the domain's practice.
import { ELECTION_DAY_SETTINGS } from './election-day-settings.ts';

type SettingFacts = {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly label: string;
  readonly unit: string;
  /** Where the default comes from. */
  readonly basis: string;
};

const PRACTICE = 'practice of observation missions';

export const SETTING_FACTS = {
  workloadTolerancePercent: {
    ...{ default: 25, min: 1, max: 100, step: 1, unit: '%' },
    label: 'Voters, stations, TECs and STO teams of an AoR: most above or below the mean',
    basis: `rule 11; ${PRACTICE}`,
  },
  overnightDriveHours: {
    ...{ default: 5, min: 0.5, max: 24, step: 0.5, unit: 'h' },
    label: 'A seat farther than this from the base means a night away',
    basis: `rule 12; ${PRACTICE}`,
  },
  uncoveredDaysMax: {
    ...{ default: 2, min: 0, max: 30, step: 1, unit: 'days' },
    label: 'Longest time without any LTO in an AoR',
    basis: `rule 13; ${PRACTICE}`,
  },
  stateShareMaxPercent: {
    ...{ default: 15, min: 1, max: 100, step: 1, unit: '%' },
    label: 'Largest share of the STOs from one State',
    basis: `rule 8; ${PRACTICE}`,
  },
  pollsOpenMinutes: {
    ...{ default: 420, min: 360, max: 1320, step: 5, unit: 'local time' },
    label: 'Polls open',
    basis: 'election law: 07:00; a commission may set 06:00 to 22:00',
  },
  pollsCloseMinutes: {
    ...{ default: 1200, min: 360, max: 1320, step: 5, unit: 'local time' },
    label: 'Polls close',
    basis: 'election law: 20:00; a commission may set 06:00 to 22:00',
  },
  mainRoadKmh: {
    ...{ default: 80, min: 10, max: 140, step: 5, unit: 'km/h' },
    label: 'Main road between cities and regional seats',
    basis: 'assumption, to be replaced by the drivers’ experience',
  },
  districtRoadKmh: {
    ...{ default: 65, min: 10, max: 140, step: 5, unit: 'km/h' },
    label: 'Road to a district seat',
    basis: 'assumption, to be replaced by the drivers’ experience',
  },
  townRoadKmh: {
    ...{ default: 40, min: 5, max: 140, step: 5, unit: 'km/h' },
    label: 'Road within and around a town',
    basis: 'assumption, to be replaced by the drivers’ experience',
  },
  ...ELECTION_DAY_SETTINGS,
} as const satisfies Record<string, SettingFacts>;

export type SettingKey = keyof typeof SETTING_FACTS;
export type MissionSettings = Readonly<Record<SettingKey, number>>;

export const SETTING_KEYS = Object.keys(SETTING_FACTS) as readonly SettingKey[];

/** Every setting at its default. */
export const DEFAULT_SETTINGS: MissionSettings = settingsWith(new Map());

/** The settings of a plan that stores `own`; values outside their range are left at the default. */
export function settingsWith(own: ReadonlyMap<string, unknown>): MissionSettings {
  const entries = SETTING_KEYS.map((key) => {
    const value = own.get(key);
    return [key, isSettingValue(key, value) ? value : SETTING_FACTS[key].default];
  });
  return Object.fromEntries(entries) as MissionSettings;
}

/** Whether a value may be stored under a setting. */
export function isSettingValue(key: SettingKey, value: unknown): value is number {
  const { min, max } = SETTING_FACTS[key];
  return typeof value === 'number' && value >= min && value <= max;
}
