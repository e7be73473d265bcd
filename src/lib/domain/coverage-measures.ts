// What is measured of the stations that routes visit, and how it is called.

/** `visits` counts stations of any kind of stop, `tabulations` the TECs. */
export const COVERAGE_MEASURES = [
  'openings',
  'visits',
  'counts',
  'tabulations',
  'special',
] as const;
export type CoverageMeasure = (typeof COVERAGE_MEASURES)[number];

/** Shares of stations; rule 31 compares them with those of all stations. */
export const SHARE_MEASURES = [
  'urban',
  'rural',
  'small',
  'medium',
  'large',
  'special',
  'capital',
] as const;
export type ShareMeasure = (typeof SHARE_MEASURES)[number];

export const COVERAGE_LABELS: Readonly<Record<CoverageMeasure, string>> = {
  openings: 'Openings',
  visits: 'Stations visited',
  counts: 'Counts',
  tabulations: 'TECs at tabulation',
  special: 'Special stations',
};

export const SHARE_LABELS: Readonly<Record<ShareMeasure, string>> = {
  urban: 'Urban',
  rural: 'Rural',
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  special: 'Special',
  capital: 'In the capital',
};
