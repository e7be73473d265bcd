// The columns of the roster: what each shows, how it sorts and how wide it is.
// Invariant: a cell is text; what is unknown is empty and sorts last.
import { textOfField } from '../../domain/observer-text.ts';
import type { Observer } from '../../domain/observer.ts';

export const ROSTER_COLUMNS = [
  'name',
  'kind',
  'reference',
  'nationalities',
  'gender',
  'languages',
  'missions',
  'secondingState',
  'accreditation',
  'arrivesOn',
  'leavesOn',
  'phone',
  'team',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export const COLUMN_TITLES: Readonly<Record<RosterColumn, string>> = {
  name: 'Name',
  kind: 'Kind',
  reference: 'Reference',
  nationalities: 'Nationality',
  gender: 'Gender',
  languages: 'Languages',
  missions: 'Missions',
  secondingState: 'State',
  accreditation: 'Accreditation',
  arrivesOn: 'Arrives',
  leavesOn: 'Leaves',
  phone: 'Phone',
  team: 'Team',
};

/** Widths of the columns in their order, as a CSS grid template. */
export const COLUMN_TEMPLATE =
  'minmax(12.75rem,1fr) 2.75rem 7.25rem 4.5rem 3.75rem 4.75rem 4rem 2.75rem 5.75rem 5.5rem 5.5rem 7.25rem 3.5rem';

/** What a cell shows; `teamCode` is empty without a team. */
export function textOfCell(column: RosterColumn, observer: Observer, teamCode: string): string {
  return column === 'team' ? teamCode : textOfField(column, observer[column]);
}
