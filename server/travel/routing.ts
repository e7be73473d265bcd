// The mission's routing service as the rest of the server uses it: cached, in batches, never waited for
// longer than it is worth.
// Invariant: a service that fails is left alone for a while, and what it once said goes on being used.
import type { Position } from '../../src/lib/domain/tec.ts';
import type { RoutingStatus } from '../../src/lib/protocol/drives.ts';
import type { RoutingConfig } from '../config.ts';
import type { Database } from '../storage/schema.ts';
import { createDriveCache, keyOfPlace, type CachedLeg, type DriveCache } from './drive-cache.ts';
import { createAskJson } from './fetch-json.ts';
import { createOsrmClient } from './osrm.ts';
import { RoutingFault, type RoutedLeg, type RoutingClient } from './routing-client.ts';
import { createValhallaClient } from './valhalla.ts';

export type Routing = {
  status(): RoutingStatus;
  /** The leg to each target, null where none is known; never rejects because of the service. */
  legsFrom(source: Position, targets: readonly Position[]): Promise<readonly RoutedLeg[]>;
};

export type RoutingOptions = {
  readonly db: Database;
  readonly config: RoutingConfig | null;
  readonly timeoutMilliseconds?: number;
  readonly now?: () => Date;
};

/** OSRM takes 100 places in one table unless told otherwise. */
const BATCH_TARGETS = 50;
const TIMEOUT_MILLISECONDS = 4_000;
/** Roads change slowly; weather and closures are for people to say. */
const FRESH_MILLISECONDS = 30 * 86_400_000;
const REST_AFTER_FAILURE_MILLISECONDS = 60_000;

const CLIENTS = { osrm: createOsrmClient, valhalla: createValhallaClient } as const;

/** Without a configured service it knows nothing and asks nobody. */
export function createRouting(options: RoutingOptions): Routing {
  const { db, config, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = options;
  if (config === null) return NO_ROUTING;
  return routingOver({
    config,
    client: CLIENTS[config.kind](config.url, createAskJson(timeoutMilliseconds)),
    cache: createDriveCache(db, `${config.kind} ${config.url}`),
    now: options.now ?? (() => new Date()),
  });
}

const NO_ROUTING: Routing = {
  status: () => ({ service: null, answeredAt: null, failure: null }),
  legsFrom: async (_source, targets) => targets.map(() => null),
};

type Parts = {
  readonly config: RoutingConfig;
  readonly client: RoutingClient;
  readonly cache: DriveCache;
  readonly now: () => Date;
};

function routingOver({ config, client, cache, now }: Parts): Routing {
  const service = { kind: config.kind, name: new URL(config.url).host };
  let answeredAt: string | null = null;
  let failure: { readonly words: string; readonly at: number } | null = null;

  const isResting = (): boolean =>
    failure !== null && now().getTime() - failure.at < REST_AFTER_FAILURE_MILLISECONDS;
  const isFresh = (cached: CachedLeg | undefined): boolean =>
    cached !== undefined && now().getTime() - Date.parse(cached.fetchedAt) < FRESH_MILLISECONDS;

  async function askBatch(source: Position, targets: readonly Position[]): Promise<void> {
    try {
      const legs = await client.legsFrom(source, targets);
      answeredAt = now().toISOString();
      failure = null;
      const rows = targets.map((target, index) => ({ target, leg: legs[index] ?? null }));
      await cache.write(source, rows, answeredAt);
    } catch (fault) {
      if (!(fault instanceof RoutingFault)) throw fault;
      failure = { words: fault.message, at: now().getTime() };
    }
  }

  return {
    status: () => ({ service, answeredAt, failure: failure?.words ?? null }),
    async legsFrom(source, targets) {
      const known = await cache.read(source);
      const asking = targets.filter((target) => !isFresh(known.get(keyOfPlace(target))));
      for (let from = 0; from < asking.length && !isResting(); from += BATCH_TARGETS) {
        await askBatch(source, asking.slice(from, from + BATCH_TARGETS));
      }
      const answered = asking.length === 0 ? known : await cache.read(source);
      return targets.map((target) => answered.get(keyOfPlace(target))?.leg ?? null);
    },
  };
}
