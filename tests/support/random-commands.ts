// One person who edits a plan at random, with the commands and the undo that the page uses.
import type * as Y from 'yjs';
import { addCalendarEvent } from '../../src/lib/doc/commands/add-calendar-event.ts';
import { assignTecs, unassignTecs } from '../../src/lib/doc/commands/assign-tecs.ts';
import { changeCalendarEvent } from '../../src/lib/doc/commands/change-calendar-event.ts';
import { createLtoTeam } from '../../src/lib/doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../../src/lib/doc/commands/delete-lto-team.ts';
import { recolourLtoTeam } from '../../src/lib/doc/commands/recolour-lto-team.ts';
import { removeCalendarEvent } from '../../src/lib/doc/commands/remove-calendar-event.ts';
import { renameLtoTeam } from '../../src/lib/doc/commands/rename-lto-team.ts';
import { renumberLtoTeam } from '../../src/lib/doc/commands/renumber-lto-team.ts';
import { setBase } from '../../src/lib/doc/commands/set-base.ts';
import {
  removeDriveOverride,
  setDriveOverride,
} from '../../src/lib/doc/commands/set-drive-override.ts';
import { setWatchContact } from '../../src/lib/doc/commands/set-watch-contact.ts';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { createDocUndo, type DocUndo } from '../../src/lib/doc/undo.ts';
import {
  asId,
  type CalendarEventId,
  type LtoTeamId,
  type PecAbroadId,
  type TecId,
  type UserId,
} from '../../src/lib/domain/ids.ts';
import { TEAM_COLOURS, TEAM_NUMBER_MAX } from '../../src/lib/domain/lto-team.ts';
import { pick } from './seeded-random.ts';

const TECS = Array.from({ length: 20 }, (_, i) => asId<TecId>(`KZ-AKM-${10 + i}`));
const BRIEFING = {
  ...{ kind: 'briefing' as const, fromOffsetDays: -4, toOffsetDays: -3, time: null, basis: '' },
};
const PECS_ABROAD = Array.from({ length: 5 }, (_, i) => asId<PecAbroadId>(`KZ-OOC-0${i}`));

export type Editor = { readonly undo: DocUndo; editOnce(): void };

/** An editor of `doc` whose every choice comes from `random`. */
export function createEditor(doc: Y.Doc, random: () => number): Editor {
  const undo = createDocUndo(doc, 'plan');
  const edits = editsOf(doc, random, undo);
  return { undo, editOnce: () => pick(random, edits)() };
}

function editsOf(doc: Y.Doc, random: () => number, undo: DocUndo): readonly (() => unknown)[] {
  const someTecs = () => TECS.filter(() => random() < 0.2);
  const tec = () => pick(random, TECS);
  const team = (): LtoTeamId => {
    const ids = [...planRoots(doc).ltoTeams.keys()];
    return ids.length === 0 ? asId('nobody') : asId(pick(random, ids));
  };
  const assign = () => assignTecs(doc, { tecIds: someTecs(), ltoTeamId: team() });
  const anyDrive = () => ({ fromTecId: tec(), toTecId: tec(), placeNames: 'two seats' });
  const number = () => 1 + Math.floor(random() * TEAM_NUMBER_MAX);
  return [
    assign,
    assign,
    assign,
    () => unassignTecs(doc, { tecIds: someTecs() }),
    () => createLtoTeam(doc),
    () => deleteLtoTeam(doc, { ltoTeamId: team() }),
    () => renameLtoTeam(doc, { ltoTeamId: team(), name: `Team ${number()}` }),
    () => recolourLtoTeam(doc, { ltoTeamId: team(), colour: pick(random, TEAM_COLOURS) }),
    () => renumberLtoTeam(doc, { ltoTeamId: team(), number: number() }),
    () => setBase(doc, { ltoTeamId: team(), baseTecId: random() < 0.2 ? null : tec() }),
    () =>
      setWatchContact(doc, {
        pecAbroadId: pick(random, PECS_ABROAD),
        userId: random() < 0.3 ? null : asId<UserId>(`user-${number()}`),
      }),
    () => addCalendarEvent(doc, { event: { ...BRIEFING, title: `Briefing ${number()}` } }),
    () => moveAnyEvent(doc, random, number()),
    () => setDriveOverride(doc, { ...anyDrive(), minutes: number(), reason: 'a driver’s word' }),
    () => removeDriveOverride(doc, anyDrive()),
    () => undo.undo(),
    () => undo.undo(),
    () => undo.redo(),
  ];
}

/** Moves, lengthens or removes an event, whichever comes. */
function moveAnyEvent(doc: Y.Doc, random: () => number, offset: number): unknown {
  const ids = [...planRoots(doc).calendarEvents.keys()];
  if (ids.length === 0) return null;
  const calendarEventId = asId<CalendarEventId>(pick(random, ids));
  if (random() < 0.3) return removeCalendarEvent(doc, { calendarEventId });
  const fields = { fromOffsetDays: -offset, toOffsetDays: -offset };
  return changeCalendarEvent(doc, { calendarEventId, fields });
}
