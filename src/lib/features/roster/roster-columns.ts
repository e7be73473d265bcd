// The columns of the roster: what each shows, how it sorts and how wide it is.
// Invariant: a cell is text; what is unknown is empty and sorts last.
import { ACCREDITATION_LABELS, GENDER_LABELS } from '../../domain/observer-words.ts';
import type { Observer } from '../../domain/observer.ts';

export const ROSTER_COLUMNS = [
  'name',
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
  'minmax(13rem,1fr) 6.5rem 4.5rem 3.75rem 4.75rem 4rem 3rem 5.75rem 5.75rem 5.75rem 7.25rem 3.75rem';

/** What a cell shows; `teamCode` is empty without a team. */
export function textOfCell(column: RosterColumn, observer: Observer, teamCode: string): string {
  switch (column) {
    case 'nationalities':
    case 'languages':
      return observer[column].join(' ');
    case 'gender':
      return observer.gender === null ? '' : GENDER_LABELS[observer.gender];
    case 'missions':
      return String(observer.missions);
    case 'accreditation':
      return ACCREDITATION_LABELS[observer.accreditation];
    case 'team':
      return teamCode;
    case 'name':
    case 'reference':
    case 'secondingState':
    case 'arrivesOn':
    case 'leavesOn':
    case 'phone':
      return observer[column] ?? '';
  }
}
