// What the operator may set, read once from the environment.
// Invariant: a wrong setting is refused at start with one line that names it; nothing is guessed.
import { resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../src/lib/domain/result.ts';
import { ROUTING_KINDS, type RoutingKind } from '../src/lib/protocol/drives.ts';

export type MusterConfig = {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Address to listen on: 127.0.0.1 for this computer only, 0.0.0.0 for the network. */
  readonly host: string;
  /** Absolute path of the folder that holds the database. */
  readonly dataDir: string;
  /** Session cookies travel over https only, even where this server itself speaks http. */
  readonly secureCookies: boolean;
  /** Believe X-Forwarded-Proto, -Host and -For, because a proxy of ours writes them. */
  readonly trustProxy: boolean;
  /** The mission's own routing service; null when there is none, and then nobody is ever asked. */
  readonly routing: RoutingConfig | null;
};

export type RoutingConfig = {
  readonly kind: RoutingKind;
  /** Without a slash at the end. */
  readonly url: string;
};

const PORT_MAX = 65_535;

const flag = z
  .enum(['0', '1', 'false', 'true'], { error: 'must be 1 or 0' })
  .transform((value) => value === '1' || value === 'true');

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, `must be a whole number from 0 to ${PORT_MAX}`)
    .transform(Number)
    .refine((port) => port <= PORT_MAX, `must be a whole number from 0 to ${PORT_MAX}`)
    .default(3000),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  MUSTER_DATA_DIR: z.string().min(1, 'must be a folder').default('data'),
  MUSTER_SECURE_COOKIES: flag.default(false),
  MUSTER_TRUST_PROXY: flag.default(false),
  MUSTER_ROUTING_URL: z
    .url({ protocol: /^https?$/, error: 'must be the http address of a routing service' })
    .optional(),
  MUSTER_ROUTING_KIND: z
    .enum(ROUTING_KINDS, { error: `must be ${ROUTING_KINDS.join(' or ')}` })
    .default('osrm'),
});

/** The settings of this process, or one line saying which is wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<MusterConfig, string> {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} ${issue.message}, not "${environment[name] ?? ''}"`;
    });
    return err(lines.join('; '));
  }
  return ok({
    port: parsed.data.PORT,
    host: parsed.data.HOST,
    dataDir: resolve(parsed.data.MUSTER_DATA_DIR),
    secureCookies: parsed.data.MUSTER_SECURE_COOKIES,
    trustProxy: parsed.data.MUSTER_TRUST_PROXY,
    routing:
      parsed.data.MUSTER_ROUTING_URL === undefined
        ? null
        : {
            kind: parsed.data.MUSTER_ROUTING_KIND,
            url: parsed.data.MUSTER_ROUTING_URL.replace(/\/+$/, ''),
          },
  });
}
