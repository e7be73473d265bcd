// The live roster as components read it: every read is as fine as the document's keys allow.
import type * as Y from 'yjs';
import { readRoster } from '../doc/read-roster.ts';
import { readObserver } from '../doc/records/observer-record.ts';
import { rosterRoots } from '../doc/roster-doc.ts';
import { asId, type ObserverId, type TeamId } from '../domain/ids.ts';
import type { Observer } from '../domain/observer.ts';
import { membersOfTeams, type RosterData } from '../domain/roster.ts';
import { createYMapView } from './y-map-view.svelte.ts';

export class RosterView {
  readonly #doc: Y.Doc;
  readonly #meta;
  readonly #observers;
  readonly #members;
  readonly #lockedTeams;
  readonly #absences;

  constructor(doc: Y.Doc) {
    const roots = rosterRoots(doc);
    this.#doc = doc;
    this.#meta = createYMapView(roots.meta);
    this.#observers = createYMapView(roots.observers);
    this.#members = createYMapView(roots.members);
    this.#lockedTeams = createYMapView(roots.lockedTeams);
    this.#absences = createYMapView(roots.absences);
  }

  /** Whether the roster itself is here: the server writes its version before anything else. */
  get isLoaded(): boolean {
    return this.#meta.has('schemaVersion');
  }

  observer(observerId: ObserverId): Observer | null {
    return readObserver(observerId, this.#observers.get(observerId));
  }

  /** The team an observer is written to; its record is in the plan and may be gone. */
  teamOf(observerId: ObserverId): TeamId | null {
    return this.#members.get(observerId) ?? null;
  }

  isLocked(teamId: TeamId): boolean {
    return this.#lockedTeams.has(teamId);
  }

  /** Everybody who can be read, by name. */
  readonly observers: readonly Observer[] = $derived.by(() =>
    this.#observers
      .entries()
      .map(([id, fields]) => readObserver(asId(id), fields))
      .filter((observer) => observer !== null)
      .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)),
  );

  /** The whole roster as plain data; readers re-run on every change of it. */
  readonly roster: RosterData = $derived.by(() => {
    for (const view of [this.#observers, this.#members, this.#lockedTeams, this.#absences]) {
      view.entries();
    }
    return readRoster(this.#doc).roster;
  });

  /** The observers of each team that has any. */
  readonly membersOfTeams: ReadonlyMap<TeamId, readonly Observer[]> = $derived.by(() =>
    membersOfTeams(this.roster),
  );

  destroy(): void {
    this.#meta.destroy();
    this.#observers.destroy();
    this.#members.destroy();
    this.#lockedTeams.destroy();
    this.#absences.destroy();
  }
}
