// A list that the server keeps and that never changes, as the plan chooses it by its id.
// Invariant: `value` is the chosen list or null, never another one; what was loaded once is not asked for again.
import { err, type Result } from '../domain/result.ts';

export type KeptListStatus = 'none' | 'loading' | 'loaded' | 'failed';

const UNREACHABLE = 'The server cannot be reached. Check the connection, then try again.';

export class KeptList<T> {
  readonly #load: (id: string) => Promise<Result<T, string>>;
  readonly #loaded = new Map<string, T>();
  #id: string | null = null;
  #value = $state.raw<T | null>(null);
  #status = $state<KeptListStatus>('none');
  #failure = $state<string | null>(null);

  constructor(load: (id: string) => Promise<Result<T, string>>) {
    this.#load = load;
  }

  get value(): T | null {
    return this.#value;
  }

  get status(): KeptListStatus {
    return this.#status;
  }

  /** Why it could not be loaded, and what to do. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Takes the list with this id in the place of the one before; null is none. */
  follow(id: string | null): void {
    if (id === this.#id) return;
    this.#id = id;
    const known = id === null ? undefined : this.#loaded.get(id);
    this.#value = known ?? null;
    this.#failure = null;
    if (id === null) this.#status = 'none';
    else if (known !== undefined) this.#status = 'loaded';
    else void this.#fetch(id);
  }

  /** Asks again for what could not be loaded. */
  retry(): void {
    if (this.#id !== null && this.#status === 'failed') void this.#fetch(this.#id);
  }

  async #fetch(id: string): Promise<void> {
    this.#status = 'loading';
    this.#failure = null;
    const answer = await this.#load(id);
    if (answer.ok) this.#loaded.set(id, answer.value);
    // Somebody chose another meanwhile.
    if (id !== this.#id) return;
    this.#status = answer.ok ? 'loaded' : 'failed';
    if (answer.ok) this.#value = answer.value;
    else this.#failure = answer.error;
  }
}

/** Reads the JSON at an address; a refusal or no answer comes back as words. */
export async function fetchList<T>(
  path: string,
  decode: (parsed: unknown) => Result<T, string>,
): Promise<Result<T, string>> {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } });
    const parsed: { message?: unknown } = await response.json();
    if (response.ok) return decode(parsed);
    return err(typeof parsed.message === 'string' ? parsed.message : UNREACHABLE);
  } catch {
    // Offline, or an answer that is none: whoever shows the list says so and offers to try again.
    return err(UNREACHABLE);
  }
}
