// The limits of election day: allocation, sample, routes and duty of care. Part of the mission's settings.

const PRACTICE = 'practice of observation missions';

export const ELECTION_DAY_SETTINGS = {
  stoObservers: {
    ...{ default: 300, min: 2, max: 2000, step: 2, unit: 'observers' },
    label: 'STOs to be deployed, two to a team',
    basis: 'needs assessment report: 300 requested',
  },
  allocationVotersPercent: {
    ...{ default: 50, min: 0, max: 100, step: 5, unit: '% voters' },
    label: 'STO teams follow the voters this much, polling stations for the rest',
    basis: PRACTICE,
  },
  smallStationVoters: {
    ...{ default: 500, min: 50, max: 5000, step: 50, unit: 'voters' },
    label: 'Stations with at most so many voters are small',
    basis: 'assumption, for strata and shares',
  },
  largeStationVoters: {
    ...{ default: 1500, min: 50, max: 5000, step: 50, unit: 'voters' },
    label: 'Stations with at least so many voters are large',
    basis: 'assumption, for strata and shares',
  },
  openingArriveMinutes: {
    ...{ default: 45, min: 0, max: 180, step: 5, unit: 'min' },
    label: 'Arrive at the opening station at least so long before it opens',
    basis: `rule 21; ${PRACTICE}`,
  },
  openingEarliestMinutes: {
    ...{ default: 60, min: 0, max: 240, step: 5, unit: 'min' },
    label: 'Planned arrival at the opening station, before it opens',
    basis: `a team is there 45 to 60 minutes before; ${PRACTICE}`,
  },
  openingStayMinutes: {
    ...{ default: 30, min: 0, max: 240, step: 5, unit: 'min' },
    label: 'Stay at the opening station after it has opened',
    basis: PRACTICE,
  },
  openingDwellMinutes: {
    ...{ default: 60, min: 5, max: 300, step: 5, unit: 'min' },
    label: 'Least time at the opening station in all',
    basis: `rule 25; ${PRACTICE}`,
  },
  votingDwellMinutes: {
    ...{ default: 30, min: 5, max: 240, step: 5, unit: 'min' },
    label: 'Time at a station during voting',
    basis: `rule 25; ${PRACTICE}`,
  },
  closingArriveMinutes: {
    ...{ default: 30, min: 0, max: 180, step: 5, unit: 'min' },
    label: 'Arrive at the closing station at least so long before it closes',
    basis: `rule 22; ${PRACTICE}`,
  },
  countHours: {
    ...{ default: 4, min: 0.5, max: 12, step: 0.5, unit: 'h' },
    label: 'Time planned for the count after closing',
    basis: `rule 25; a count may last to 08:00; ${PRACTICE}`,
  },
  tabulationMinutes: {
    ...{ default: 60, min: 0, max: 720, step: 15, unit: 'min' },
    label: 'Time planned at the TEC for the tabulation',
    basis: PRACTICE,
  },
  breakMinutes: {
    ...{ default: 60, min: 0, max: 240, step: 5, unit: 'min' },
    label: 'Break of a team during the day',
    basis: `rule 26; ${PRACTICE}`,
  },
  stationsMin: {
    ...{ default: 8, min: 1, max: 30, step: 1, unit: 'stations' },
    label: 'Fewest stations of a route',
    basis: `rule 24; ${PRACTICE}`,
  },
  stationsMax: {
    ...{ default: 12, min: 1, max: 30, step: 1, unit: 'stations' },
    label: 'Most stations of a route',
    basis: `rule 24; ${PRACTICE}`,
  },
  stationsMinRemote: {
    ...{ default: 5, min: 1, max: 30, step: 1, unit: 'stations' },
    label: 'Fewest stations of a remote route',
    basis: `rule 24; ${PRACTICE}`,
  },
  remoteLegMinutes: {
    ...{ default: 35, min: 5, max: 240, step: 5, unit: 'min' },
    label: 'A route is remote when its mean leg takes at least so long',
    basis: 'capacity table: legs of 35 minutes leave time for ten stations, longer ones for fewer',
  },
  dutyHoursMax: {
    ...{ default: 20, min: 4, max: 36, step: 0.5, unit: 'h' },
    label: 'Longest duty day without relief',
    basis: `rule 35; ${PRACTICE}`,
  },
  driverHoursMax: {
    ...{ default: 9, min: 1, max: 24, step: 0.5, unit: 'h' },
    label: 'Most hours at the wheel for one driver',
    basis: `rule 35; ${PRACTICE}`,
  },
  driveHoursMax: {
    ...{ default: 4, min: 0.5, max: 24, step: 0.5, unit: 'h' },
    label: 'Most driving of a route in one day',
    basis: `rule 36; ${PRACTICE}`,
  },
  driveKmMax: {
    ...{ default: 250, min: 10, max: 2000, step: 10, unit: 'km' },
    label: 'Longest way of a route in one day',
    basis: `rule 36; ${PRACTICE}`,
  },
  legMinutesMax: {
    ...{ default: 90, min: 5, max: 600, step: 5, unit: 'min' },
    label: 'Longest single leg',
    basis: `rule 36; ${PRACTICE}`,
  },
  lodgingMinutesMax: {
    ...{ default: 60, min: 5, max: 600, step: 5, unit: 'min' },
    label: 'Opening and closing stations at most so far from where the team sleeps',
    basis: `rule 20; ${PRACTICE}`,
  },
  uncoveredLegMinutesMax: {
    ...{ default: 60, min: 5, max: 600, step: 5, unit: 'min' },
    label: 'Longest leg without mobile cover and without a satellite phone',
    basis: `rule 39; ${PRACTICE}`,
  },
  sharePointsMax: {
    ...{ default: 10, min: 1, max: 50, step: 1, unit: 'points' },
    label: 'Shares of the stations planned: most above or below those of all stations',
    basis: `rule 31; ${PRACTICE}`,
  },
  hospitalMinutesMax: {
    ...{ default: 120, min: 5, max: 600, step: 5, unit: 'min' },
    label: 'Longest drive from a station to a hospital',
    basis: `rule 41; ${PRACTICE}`,
  },
  borderStripKm: {
    ...{ default: 25, min: 0, max: 100, step: 5, unit: 'km' },
    label: 'Strip along the country’s border that needs a permit',
    basis: 'rule 38; border regime of the host country',
  },
  buildingGapMinutes: {
    ...{ default: 60, min: 0, max: 600, step: 5, unit: 'min' },
    label: 'Two teams in one building closer together than this overlap',
    basis: PRACTICE,
  },
} as const;
