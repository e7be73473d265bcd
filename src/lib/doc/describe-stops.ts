// What a transaction did to the stops of routes: few edits stop by stop, many summed up.
// Invariant: reading never throws, whatever a client wrote; one stop is told once.
import * as Y from 'yjs';
import {
  ROUTES_TOLD_MAX,
  STOPS_NAMED_MAX,
  type ElectionDayChange,
  type StopAction,
} from '../protocol/election-day-change.ts';
import { fieldsBefore, idsTouched, plainValue, type PlainFields } from './describe-records.ts';

type Edit = {
  readonly id: string;
  readonly action: StopAction;
  readonly teamId: string;
  readonly place: string;
  /** The team or the station before. */
  readonly from: string | null;
  readonly dwell: number | null;
};

/** `codeOf` gives the code of a team by its id, also of one that is gone now. */
export function describeStops(
  transaction: Y.Transaction,
  stops: Y.Map<unknown>,
  codeOf: (stoTeamId: string) => string,
): readonly ElectionDayChange[] {
  const edits = [...idsTouched(transaction, stops)]
    .map((id) => editOf(id, fieldsBefore(transaction, stops, id), fieldsNow(stops.get(id))))
    .filter((edit) => edit !== null);
  const teams = new Set(edits.map(({ teamId }) => teamId));
  if (teams.size > ROUTES_TOLD_MAX) return [summed(edits, teams.size)];
  const groups = Map.groupBy(
    edits,
    ({ action, teamId, from }) => `${action}|${teamId}|${from ?? ''}`,
  );
  return [...groups.values()].flatMap((group): ElectionDayChange[] => {
    const [first] = group;
    if (!first) return [];
    const { action, teamId, from, dwell } = first;
    const figure = action === 'reordered' ? placeOf(stops, first) : dwell;
    return [
      {
        ...{ kind: 'stops-changed', action, code: codeOf(teamId), count: group.length },
        places: group.slice(0, STOPS_NAMED_MAX).map(({ place }) => place),
        from: action === 'came' && from !== null ? codeOf(from) : from,
        figure: group.length === 1 ? figure : null,
      },
    ];
  });
}

function fieldsNow(record: unknown): PlainFields | null {
  return record instanceof Y.Map ? (record.toJSON() as PlainFields) : null;
}

function editOf(id: string, before: PlainFields | null, after: PlainFields | null): Edit | null {
  const fields = after ?? before;
  if (!fields) return null;
  const differs = (name: string): boolean => before?.[name] !== after?.[name];
  const action = actionOf(before, after, differs);
  if (!action) return null;
  const from =
    action === 'came' ? before?.['stoTeamId'] : action === 'swapped' ? before?.['stationId'] : null;
  const dwell = plainValue(fields['dwellMinutes']);
  return {
    ...{ id, action, teamId: textOf(fields['stoTeamId']) },
    place: textOf(fields['stationId'] ?? fields['tecId']),
    from: typeof from === 'string' ? from : null,
    dwell: action === 'dwell' && typeof dwell === 'number' ? dwell : null,
  };
}

function actionOf(
  before: PlainFields | null,
  after: PlainFields | null,
  differs: (field: string) => boolean,
): StopAction | null {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (differs('stoTeamId')) return 'came';
  if (differs('stationId')) return 'swapped';
  const { kind } = after;
  if (differs('kind') && (kind === 'opening' || kind === 'closing' || kind === 'voting'))
    return kind;
  if (differs('orderKey')) return 'reordered';
  if (differs('isPinned')) return after['isPinned'] === true ? 'pinned' : 'unpinned';
  return differs('dwellMinutes') ? 'dwell' : null;
}

function summed(edits: readonly Edit[], routes: number): ElectionDayChange {
  const count = (action: StopAction) => edits.filter((edit) => edit.action === action).length;
  const [added, removed] = [count('added'), count('removed')];
  return {
    ...{ kind: 'routes-rewritten', routes, added, removed },
    changed: edits.length - added - removed,
  };
}

/** Where a stop stands in its route, from 1 on. */
function placeOf(stops: Y.Map<unknown>, { id, teamId }: Edit): number {
  const keyOf = (stopId: string): string => textOf(fieldsNow(stops.get(stopId))?.['orderKey']);
  const own = keyOf(id);
  const earlier = [...stops].filter(
    ([stopId, record]) =>
      record instanceof Y.Map &&
      record.get('stoTeamId') === teamId &&
      (keyOf(stopId) < own || (keyOf(stopId) === own && stopId < id)),
  );
  return earlier.length + 1;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
