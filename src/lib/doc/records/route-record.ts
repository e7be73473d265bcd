// The record of what is decided about a team's route beside its stops, in the live plan; its key is the team.
import { z } from 'zod';
import { asId, type StoTeamId, type TecId } from '../../domain/ids.ts';
import {
  defaultRoute,
  ROUTE_MODES,
  ROUTE_TEXT_MAX_LENGTH,
  type Route,
} from '../../domain/route.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const minutes = z.number().int().min(0).nullable();
const words = z.string().max(ROUTE_TEXT_MAX_LENGTH);

const routeRecordSchema = z.object({
  mode: z.enum(ROUTE_MODES),
  isLocked: z.boolean(),
  startTecId: z.string().max(32).nullable(),
  startsMinutes: minutes,
  relievedByTeamId: z.string().max(64).nullable(),
  relievedAtMinutes: minutes,
  crossBorderReason: words,
  hasSatellitePhone: z.boolean(),
  checkIns: words,
});

/** Reads a route, or null when the record is not one. */
export function readRoute(stoTeamId: StoTeamId, fields: unknown): Route | null {
  const record = readRecord(routeRecordSchema, fields);
  if (!record) return null;
  const { startTecId, relievedByTeamId } = record;
  return {
    ...record,
    stoTeamId,
    startTecId: startTecId === null ? null : asId<TecId>(startTecId),
    relievedByTeamId: relievedByTeamId === null ? null : asId<StoTeamId>(relievedByTeamId),
  };
}

/** The route as decided, with the defaults where nothing can be read. */
export function routeOrDefault(stoTeamId: StoTeamId, fields: unknown): Route {
  return readRoute(stoTeamId, fields) ?? defaultRoute(stoTeamId);
}

/** A new record holding all fields of the route. */
export function newRouteRecord(route: Omit<Route, 'stoTeamId'>): RecordFields {
  const { mode, isLocked, startTecId, startsMinutes, relievedByTeamId } = route;
  const { relievedAtMinutes, crossBorderReason, hasSatellitePhone, checkIns } = route;
  return newRecord({
    ...{ mode, isLocked, startTecId, startsMinutes, relievedByTeamId, relievedAtMinutes },
    ...{ crossBorderReason, hasSatellitePhone, checkIns },
  });
}
