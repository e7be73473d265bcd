// Argon2id through Node's own crypto. Invariant: checking a password costs the same for an unknown
// account, so that the time of an answer does not tell who has one.
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
const MEMORY_KIBIBYTES = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

export type PasswordHasher = {
  /** A PHC string: algorithm, parameters, salt and hash. */
  hash(password: string): Promise<string>;
  /** False when `stored` is null, after the same work. */
  verify(password: string, stored: string | null): Promise<boolean>;
};

type Stored = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
};

const deriveKey = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** The hasher of the program; `derive` is replaceable so that tests can count the work. */
export function createPasswordHasher(derive: typeof deriveKey = deriveKey): PasswordHasher {
  const tagOf = (password: string, { salt, tag, memory, passes, parallelism }: Stored) =>
    derive('argon2id', {
      // The same password typed on another keyboard may be composed differently.
      message: Buffer.from(password.normalize('NFKC')),
      nonce: salt,
      tagLength: tag.length,
      memory,
      passes,
      parallelism,
    });
  const decoy = freshStored();
  return {
    async hash(password) {
      const fresh = freshStored();
      return toPhc({ ...fresh, tag: await tagOf(password, fresh) });
    },
    async verify(password, stored) {
      const expected = stored === null ? decoy : fromPhc(stored);
      const tag = await tagOf(password, expected);
      return timingSafeEqual(tag, expected.tag) && stored !== null;
    },
  };
}

function freshStored(): Stored {
  return {
    memory: MEMORY_KIBIBYTES,
    passes: PASSES,
    parallelism: LANES,
    salt: randomBytes(SALT_BYTES),
    tag: randomBytes(TAG_BYTES),
  };
}

function toPhc({ memory, passes, parallelism, salt, tag }: Stored): string {
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${parameters}$${toBase64(salt)}$${toBase64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function fromPhc(text: string): Stored {
  const match = PHC.exec(text);
  if (!match) throw new Error('a stored password hash is not readable');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** PHC strings carry base64 without padding. */
function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
