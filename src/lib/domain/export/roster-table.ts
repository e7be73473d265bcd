// The roster as a table to hand on: who took it, when, of which plan, and whether people are invented.
// Invariant: a table that is exported can be imported again without changing anybody.
import { IMPORT_FIELD_FACTS, IMPORT_FIELDS } from '../import/import-fields.ts';
import { textOfField } from '../observer-text.ts';
import type { Observer } from '../observer.ts';

/** Lines of cells; `headerAt` is the line with the titles of the columns. */
export type ExportTable = {
  readonly lines: readonly (readonly string[])[];
  readonly headerAt: number;
};

export type RosterExport = {
  readonly observers: readonly Observer[];
  /** Empty without a team. */
  readonly codeOfTeam: (observer: Observer) => string;
  readonly planName: string;
  readonly exportedBy: string;
  readonly exportedAt: Date;
};

const TEAM_TITLE = 'Team';

/** Notes, an empty line, the titles, one line a person. */
export function rosterTable(wish: RosterExport): ExportTable {
  const notes = notesOf(wish);
  const titles = [...IMPORT_FIELDS.map((field) => IMPORT_FIELD_FACTS[field].title), TEAM_TITLE];
  const people = wish.observers.map((observer) => [
    ...IMPORT_FIELDS.map((field) => textOfField(field, observer[field])),
    wish.codeOfTeam(observer),
  ]);
  return { lines: [...notes, [], titles, ...people], headerAt: notes.length + 1 };
}

/** The titles with an example row that an import skips. */
export function templateTable(): ExportTable {
  const facts = IMPORT_FIELDS.map((field) => IMPORT_FIELD_FACTS[field]);
  return {
    lines: [facts.map(({ title }) => title), facts.map(({ example }) => example)],
    headerAt: 0,
  };
}

function notesOf(wish: RosterExport): readonly (readonly string[])[] {
  const { observers, planName, exportedBy, exportedAt } = wish;
  const invented = observers.filter(({ isIllustrative }) => isIllustrative).length;
  const at = exportedAt.toISOString().slice(0, 16).replace('T', ' ');
  return [
    [`Roster of the plan “${planName}”`],
    [`Exported by ${exportedBy} on ${at} UTC. Personal data: hand on only to whom it concerns.`],
    ...(invented === 0
      ? []
      : [
          [
            `ILLUSTRATIVE: ${invented} of ${observers.length} people are invented for demonstration.`,
          ],
        ]),
  ];
}
