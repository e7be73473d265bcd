// Which TECs the person has selected, and which of them was touched last.
// Invariant: each TEC's readers re-run only when that TEC's own selection changes.
import { SvelteSet } from 'svelte/reactivity';
import type { TecId } from '../domain/ids.ts';

/** How new TECs combine with those already selected. */
export type SelectionMode = 'replace' | 'add' | 'toggle';

export class TecSelection {
  readonly #ids = new SvelteSet<TecId>();
  /** The TEC that a range selected with Shift starts from. */
  anchor = $state<TecId | null>(null);

  get ids(): ReadonlySet<TecId> {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.size;
  }

  has(tecId: TecId): boolean {
    return this.#ids.has(tecId);
  }

  /** Selects as a gesture asks; an empty `replace` clears. */
  select(tecIds: readonly TecId[], mode: SelectionMode): void {
    if (mode === 'replace') {
      const kept = new Set(tecIds);
      for (const id of [...this.#ids]) if (!kept.has(id)) this.#ids.delete(id);
    }
    for (const id of tecIds) {
      if (mode === 'toggle' && this.#ids.has(id)) this.#ids.delete(id);
      else this.#ids.add(id);
    }
    this.anchor = tecIds.at(-1) ?? this.anchor;
  }

  clear(): void {
    this.#ids.clear();
  }
}
