// A proposal's figures as lines of a table.
import type { AreasFigures } from '$lib/domain/proposal.ts';

export type FigureLine = { readonly label: string; readonly valueOf: (of: AreasFigures) => string };

/** Each line with how to write its value. */
export const FIGURE_LINES: readonly FigureLine[] = [
  { label: 'Load, farthest from the mean', valueOf: (of) => percentOf(of.loadDeviation) },
  { label: 'Voters (estimated)', valueOf: (of) => percentOf(of.votersDeviation) },
  { label: 'Stations (estimated)', valueOf: (of) => percentOf(of.pecsDeviation) },
  { label: 'TECs', valueOf: (of) => percentOf(of.tecsDeviation) },
  { label: 'Mean drive from the base (estimated)', valueOf: (of) => hoursOf(of.meanDriveHours) },
  { label: 'AoRs in pieces', valueOf: (of) => String(of.aorsInPieces) },
  { label: 'Regions in several AoRs', valueOf: (of) => String(of.splitRegions) },
];

/** `5 %`, rounded up so that a limit is never said to hold when it does not. */
export function percentOf(share: number): string {
  const rounding = 1e-6;
  return `${Math.ceil(share * 100 - rounding)} %`;
}

/** `2:38 h`. */
export function hoursOf(hours: number | null): string {
  if (hours === null) return '–';
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
}
