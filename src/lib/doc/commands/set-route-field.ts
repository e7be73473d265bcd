// Decides about a team's route beside its stops: mode, start, relief, satellite phone and the like.
// One call is one undo step.
import type * as Y from 'yjs';
import type { StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { ROUTE_MODES, ROUTE_TEXT_MAX_LENGTH, type Route } from '../../domain/route.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { stoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import { writeRoute } from '../write-route.ts';
import { codeOfTeam, refusalOfTeams } from './check-route-edit.ts';
import type { CommandError, CommandResult } from './command.ts';

/** What may be decided here; routes are locked by `lockRoutes`. */
export type RouteChange = Partial<Omit<Route, 'stoTeamId' | 'isLocked'>>;

/** Election day and the day after it. */
const ROUTE_MINUTES_MAX = 48 * 60;

const WORDS: Readonly<Record<keyof RouteChange, string>> = {
  mode: 'mode',
  startTecId: 'start',
  startsMinutes: 'begin',
  relievedByTeamId: 'relief',
  relievedAtMinutes: 'time of relief',
  crossBorderReason: 'leave to cross its border',
  hasSatellitePhone: 'satellite phone',
  checkIns: 'check-ins',
};

/** Writes only the fields that differ. */
export function setRouteField(
  doc: Y.Doc,
  args: { readonly stoTeamId: StoTeamId; readonly change: RouteChange },
): CommandResult {
  const { stoTeamId } = args;
  const change = trimmed(args.change);
  const refusal =
    refusalOfTeams(doc, [stoTeamId]) ?? refusalOfChange(change) ?? refusalOfRelief(doc, args);
  if (refusal) return err(refusal);
  const fields = Object.keys(change) as (keyof RouteChange)[];
  const what = fields.length === 1 && fields[0] ? WORDS[fields[0]] : 'route';
  const edit = writeRoute(planRoots(doc).routes, stoTeamId, change);
  if (!edit) return ok({ changed: 0 });
  const label = `set the ${what} of ${codeOfTeam(doc, stoTeamId)}`;
  return ok({ changed: transact(doc, new LocalEdit(label), edit) });
}

function trimmed(change: RouteChange): RouteChange {
  const { crossBorderReason, checkIns } = change;
  return {
    ...change,
    ...(crossBorderReason !== undefined && { crossBorderReason: crossBorderReason.trim() }),
    ...(checkIns !== undefined && { checkIns: checkIns.trim() }),
  };
}

function refusalOfChange(change: RouteChange): CommandError | null {
  const invalid = (field: keyof RouteChange, message: string): CommandError => ({
    ...{ code: 'invalid', field, message },
  });
  if (change.mode !== undefined && !ROUTE_MODES.includes(change.mode)) {
    return invalid('mode', 'Choose one of the modes.');
  }
  for (const field of ['startsMinutes', 'relievedAtMinutes'] as const) {
    const minutes = change[field] ?? 0;
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > ROUTE_MINUTES_MAX) {
      return invalid(field, 'Write a time of election day or the day after, such as 18:30.');
    }
  }
  for (const field of ['crossBorderReason', 'checkIns'] as const) {
    if ((change[field] ?? '').length > ROUTE_TEXT_MAX_LENGTH) {
      return invalid(field, `Keep it to ${ROUTE_TEXT_MAX_LENGTH} characters.`);
    }
  }
  return null;
}

function refusalOfRelief(
  doc: Y.Doc,
  { stoTeamId, change }: { readonly stoTeamId: StoTeamId; readonly change: RouteChange },
): CommandError | null {
  const relief = change.relievedByTeamId ?? null;
  if (relief === null || (relief !== stoTeamId && stoTeamOfDoc(doc, relief))) return null;
  const message = 'Choose another team of this plan.';
  return { code: 'invalid', field: 'relievedByTeamId', message };
}
