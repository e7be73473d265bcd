// Every key of the workspace: what it does and how the help words it.
// Invariant: keys without Ctrl do nothing while one types or while a dialog is open.
import type { Workspace } from '../../state/workspace.svelte.ts';

export type Shortcut = {
  /** As shown: `Ctrl+Shift+Z`. */
  readonly keys: string;
  readonly label: string;
  matches(event: KeyboardEvent): boolean;
  run(workspace: Workspace, event: KeyboardEvent): void;
};

const single = (key: string) => (event: KeyboardEvent) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === key;
const command = (key: string, shift: boolean) => (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && event.shiftKey === shift && event.key.toLowerCase() === key;

function openAssign(workspace: Workspace, query = ''): void {
  if (!workspace.canEdit) return;
  if (workspace.selection.size === 0) {
    workspace.notify.refused('Select TECs first, on the map or in the list.');
    return;
  }
  workspace.panels.openAssign(query);
}

function zoomToSelection({ camera, selection }: Workspace): void {
  if (selection.size > 0) camera?.zoomToTecs([...selection.ids]);
}

/** Gives up one thing a press: a gesture, following, paint, a pin, a station, details, the selection. */
function giveUp(workspace: Workspace): void {
  const { camera, day, presence, panels, selection } = workspace;
  if (camera?.cancelGesture()) return;
  if (presence.followedKey !== null) presence.followedKey = null;
  else if (panels.tool !== 'select') panels.tool = 'select';
  else if (day.pinMove.stationId !== null) day.pinMove.end();
  else if (day.focus.stationId !== null) day.focus.focusStation(null);
  else if (panels.opened) panels.closeDetails();
  else selection.clear();
}

function startPainting({ panels, view, canEdit }: Workspace): void {
  const [first] = view.teams;
  const known = panels.paintTeamId !== null && view.team(panels.paintTeamId);
  const team = known || first;
  if (canEdit && team) panels.paintWith(team.id);
}

/** Keys that work even while one types. */
export const COMMAND_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'Ctrl+K',
    label: 'Find a place',
    matches: command('k', false),
    run: ({ panels }) => (panels.dialog = 'search'),
  },
];

export const EDIT_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'Ctrl+Z',
    label: 'Undo your last edit',
    matches: command('z', false),
    run: (workspace) => workspace.undo(),
  },
  {
    keys: 'Ctrl+Shift+Z',
    label: 'Redo (also Ctrl+Y)',
    matches: (event) => command('z', true)(event) || command('y', false)(event),
    run: (workspace) => workspace.redo(),
  },
  {
    keys: 'A',
    label: 'Assign the selected TECs to a team',
    matches: single('a'),
    run: (workspace) => openAssign(workspace),
  },
  {
    keys: '0 … 9',
    label: "Assign: begin with the team's number",
    matches: (event) => !event.ctrlKey && !event.metaKey && !event.altKey && /^\d$/.test(event.key),
    run: (workspace, event) => openAssign(workspace, event.key),
  },
  {
    keys: 'U',
    label: 'Unassign the selected TECs',
    matches: single('u'),
    run: ({ commands, selection, canEdit }) => canEdit && commands.unassign(selection.ids),
  },
];

export const MAP_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: 'V',
    label: 'Select one by one',
    matches: single('v'),
    run: ({ panels }) => (panels.tool = 'select'),
  },
  {
    keys: 'R',
    label: 'Select by rectangle',
    matches: single('r'),
    run: ({ panels }) => (panels.tool = 'rectangle'),
  },
  {
    keys: 'L',
    label: 'Select by lasso',
    matches: single('l'),
    run: ({ panels }) => (panels.tool = 'lasso'),
  },
  { keys: 'P', label: 'Paint with a team', matches: single('p'), run: startPainting },
  { keys: 'F', label: 'Zoom to what is selected', matches: single('f'), run: zoomToSelection },
  {
    keys: 'Z',
    label: 'Zoom to the whole country',
    matches: single('z'),
    run: ({ camera }) => camera?.zoomToCountry(),
  },
  {
    keys: 'W',
    label: 'Zoom to the precincts abroad',
    matches: single('w'),
    run: ({ camera }) => camera?.zoomToWorld(),
  },
  {
    keys: 'Esc',
    label: 'Give up a gesture, stop following, clear',
    matches: single('escape'),
    run: giveUp,
  },
  {
    keys: '?',
    label: 'This help',
    matches: (event) => event.key === '?',
    run: ({ panels }) => (panels.dialog = 'shortcuts'),
  },
];

/** Keys that somebody who speaks to the computer, or whose hand trembles, presses without meaning to. */
function isSingleKey({ keys }: Shortcut): boolean {
  return !keys.includes('+') && keys !== 'Esc';
}

/** The keys that act now: single ones only where the map is, and only while they are switched on. */
export function shortcutsNow(
  { settings, camera, panels }: Pick<Workspace, 'settings' | 'camera' | 'panels'>,
  isTyping: boolean,
): readonly Shortcut[] {
  if (isTyping || panels.dialog !== null) return COMMAND_SHORTCUTS;
  const all = [...COMMAND_SHORTCUTS, ...EDIT_SHORTCUTS, ...MAP_SHORTCUTS];
  const hasSingleKeys = settings.hasSingleKeys && camera !== null;
  return hasSingleKeys ? all : all.filter((shortcut) => !isSingleKey(shortcut));
}

/** Keys of the TEC list, for the help alone: the list acts on them itself. */
export const LIST_KEYS: readonly { readonly keys: string; readonly label: string }[] = [
  { keys: '↑', label: 'Move up, with Shift select the range' },
  { keys: '↓', label: 'Move down, with Shift select the range' },
  { keys: 'Space', label: 'Select or leave out; on a region, all of it' },
  { keys: 'Ctrl+A', label: 'Select all TECs shown' },
  { keys: 'Enter', label: 'Show on the map with details' },
];

/** Keys of the pairing board, for the help alone: its lists act on them themselves. */
export const BOARD_KEYS: typeof LIST_KEYS = [
  { keys: 'Space', label: 'Pick somebody up, put down' },
  { keys: '0 … 9', label: "While carrying: the team's number" },
  { keys: '↑ ↓ ← →', label: 'Move; while carrying, choose the place' },
  { keys: 'Esc', label: 'Give up carrying' },
  { keys: 'Delete', label: 'Take out of the team' },
  { keys: 'L', label: 'Lock or unlock the pair' },
];

/** Keys of the list of a route's stops, for the help alone: the list acts on them itself. */
export const ROUTE_KEYS: typeof LIST_KEYS = [
  { keys: '↑ ↓', label: 'Choose a stop' },
  { keys: 'Alt+↑', label: 'Move the stop up, with Alt+↓ down' },
  { keys: 'Enter', label: 'Edit the stop: time, drive, swap, team' },
  { keys: 'Space', label: 'Show the stop on the map' },
  { keys: 'O', label: 'Make it the opening' },
  { keys: 'C', label: 'Make it the closing' },
  { keys: 'V', label: 'Make it an ordinary visit' },
  { keys: 'P', label: 'Pin to the team, or let go' },
  { keys: 'Delete', label: 'Remove the stop' },
];

/** Keys of the timelines of all routes, for the help alone: they act on them themselves. */
export const TIMELINE_KEYS: typeof LIST_KEYS = [
  { keys: '↑ ↓ ← →', label: 'Choose a team and a stop' },
  { keys: 'Enter', label: 'Open the route of the team' },
  { keys: 'Alt+←', label: 'Move the stop earlier, with Alt+→ later' },
  { keys: 'Space', label: 'Pick the stop up; arrows choose where, Enter puts it down' },
  { keys: 'Esc', label: 'Give up carrying' },
  { keys: 'Delete', label: 'Remove the stop' },
];

/** Keys of the list of findings, for the help alone: the list acts on them itself. */
export const CHECK_KEYS: typeof LIST_KEYS = [
  { keys: '↑ ↓', label: 'Choose a finding, or a rule with all of its own' },
  { keys: '← →', label: 'Fold and unfold a rule' },
  { keys: 'Enter', label: 'Go to what it is about' },
  { keys: 'W', label: 'Waive the warning' },
];
