// What a routing service has answered, kept in the database. Also that it knows no way is kept.
import type { Position } from '../../src/lib/domain/tec.ts';
import type { Database } from '../storage/schema.ts';
import type { RoutedLeg } from './routing-client.ts';

export type CachedLeg = { readonly leg: RoutedLeg; readonly fetchedAt: string };

export type DriveCache = {
  /** By `keyOfPlace` of the target. */
  read(source: Position): Promise<ReadonlyMap<string, CachedLeg>>;
  /** Replaces what was known of these legs. */
  write(
    source: Position,
    legs: readonly { readonly target: Position; readonly leg: RoutedLeg }[],
    fetchedAt: string,
  ): Promise<void>;
};

/** The cache of one service, told from others by its kind and address. */
export function createDriveCache(db: Database, service: string): DriveCache {
  return {
    async read(source) {
      const rows = await db
        .selectFrom('drive_cache')
        .selectAll()
        .where('service', '=', service)
        .where('from_place', '=', keyOfPlace(source))
        .execute();
      return new Map(
        rows.map(({ to_place, seconds, metres, fetched_at }) => [
          to_place,
          {
            leg: seconds === null || metres === null ? null : { seconds, metres },
            fetchedAt: fetched_at,
          },
        ]),
      );
    },
    async write(source, legs, fetchedAt) {
      const from_place = keyOfPlace(source);
      const rows = legs.map(({ target, leg }) => ({
        ...{ service, from_place, to_place: keyOfPlace(target) },
        ...{ seconds: leg?.seconds ?? null, metres: leg?.metres ?? null, fetched_at: fetchedAt },
      }));
      await db.transaction().execute(async (trx) => {
        for (const row of rows) {
          await trx
            .deleteFrom('drive_cache')
            .where('service', '=', service)
            .where('from_place', '=', from_place)
            .where('to_place', '=', row.to_place)
            .execute();
          await trx.insertInto('drive_cache').values(row).execute();
        }
      });
    },
  };
}

/** A position as the cache names it. */
export function keyOfPlace({ lng, lat }: Position): string {
  return `${lng} ${lat}`;
}
