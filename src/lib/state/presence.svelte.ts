// Who else is in the plan, and what each of them sees, has selected and is moving.
// Invariant: own presence goes out at most ten times a second; what comes in is validated.
import { SvelteMap } from 'svelte/reactivity';
import type { Awareness } from 'y-protocols/awareness';
import {
  asId,
  type LtoTeamId,
  type ObserverId,
  type StopId,
  type StoTeamId,
  type TecId,
} from '../domain/ids.ts';
import { PRESENCE_MAX_PER_SECOND, presenceSchema, type Presence } from '../protocol/presence.ts';
import { colourOfPerson } from './person-colours.ts';
import { createRateGate } from './rate-gate.ts';

/** One open tab of another person (or an own second tab). */
export type PresentPerson = Presence & { readonly key: string; readonly colour: string };

/** A person as the map draws them. */
export type PersonOnMap = {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly cursor: Presence['cursor'];
  readonly selection: readonly TecId[];
  readonly drag: { readonly tecIds: readonly TecId[]; readonly ltoTeamId: LtoTeamId | null } | null;
};

export type OwnPresence = Omit<Presence, 'user'>;

const NOTHING_SHOWN: OwnPresence = {
  cursor: null,
  selection: [],
  drag: null,
  observerId: null,
  route: null,
  viewport: null,
};

export class PlanPresence {
  readonly #awareness: Awareness;
  readonly #own: Presence;
  readonly #gate = createRateGate<OwnPresence>(1000 / PRESENCE_MAX_PER_SECOND, (own) =>
    this.#awareness.setLocalState({ ...this.#own, ...own }),
  );
  #sent: OwnPresence;
  readonly #people = new SvelteMap<string, PresentPerson>();
  /** People as of their last change of what they hold or have open: cursors must not re-run the lists. */
  #holding = $state.raw<readonly PresentPerson[]>([]);
  /** The person whose view this one follows. */
  followedKey = $state<string | null>(null);

  constructor(awareness: Awareness, user: Presence['user']) {
    this.#awareness = awareness;
    this.#sent = NOTHING_SHOWN;
    this.#own = { user, ...this.#sent };
    awareness.on('change', this.#onChange);
    // The line opens while the page loads its facts: who was here first is known already.
    for (const client of awareness.getStates().keys()) this.#read(client);
    awareness.setLocalState(this.#own);
  }

  /** Tabs of others, in the order they came. */
  get people(): readonly PresentPerson[] {
    return [...this.#people.values()];
  }

  /** Tabs of others as the map draws them. */
  readonly peopleOnMap: readonly PersonOnMap[] = $derived.by(() => this.people.map(personOnMap));

  /** Where the followed person looks; the same object until they move their view. */
  readonly followedView: Presence['viewport'] = $derived.by(() => this.followed?.viewport ?? null);

  get followed(): PresentPerson | null {
    return this.followedKey === null ? null : (this.#people.get(this.followedKey) ?? null);
  }

  /** Those who have a TEC selected or in their hands. */
  holdersOfTec(tecId: TecId): readonly PresentPerson[] {
    return this.#holders.get(tecId) ?? [];
  }

  /** Those who hold TECs over a team right now. */
  giversToTeam(ltoTeamId: LtoTeamId): readonly PresentPerson[] {
    return this.#holding.filter((person) => person.drag?.ltoTeamId === ltoTeamId);
  }

  /** Those who have an observer's details open. */
  readersOfObserver(observerId: ObserverId): readonly PresentPerson[] {
    return this.#holding.filter((person) => person.observerId === observerId);
  }

  /** Those who have a team's route in hand. */
  editorsOfRoute(stoTeamId: StoTeamId): readonly PresentPerson[] {
    return this.#holding.filter(({ route }) => route?.stoTeamId === stoTeamId);
  }

  /** Those who are moving a stop right now. */
  moversOfStop(stopId: StopId): readonly PresentPerson[] {
    return this.#holding.filter(({ route }) => route?.heldStopId === stopId);
  }

  readonly #holders = $derived.by(() => {
    const holders = new Map<string, PresentPerson[]>();
    for (const person of this.#holding) {
      for (const tecId of new Set([...person.selection, ...(person.drag?.tecIds ?? [])])) {
        const known = holders.get(tecId);
        if (known) known.push(person);
        else holders.set(tecId, [person]);
      }
    }
    return holders;
  });

  /** Tells the others about a change of the own presence. */
  show(change: Partial<OwnPresence>): void {
    this.#sent = { ...this.#sent, ...change };
    this.#gate.push(this.#sent);
  }

  destroy(): void {
    this.#gate.cancel();
    this.#awareness.off('change', this.#onChange);
  }

  readonly #onChange = (changes: {
    added: readonly number[];
    updated: readonly number[];
    removed: readonly number[];
  }): void => {
    for (const client of [...changes.added, ...changes.updated]) this.#read(client);
    for (const client of changes.removed) this.#forget(String(client));
  };

  #read(client: number): void {
    if (client === this.#awareness.clientID) return;
    const presence = presenceSchema.safeParse(this.#awareness.getStates().get(client));
    const key = String(client);
    if (!presence.success) return this.#forget(key);
    const colour = colourOfPerson(presence.data.user.id);
    const before = this.#people.get(key);
    const isSameView = before && isSame(before.viewport, presence.data.viewport);
    const viewport = isSameView ? before.viewport : presence.data.viewport;
    const person = { ...presence.data, key, colour, viewport };
    this.#people.set(key, person);
    if (!before || !isSame(heldBy(before), heldBy(person)))
      this.#holding = [...this.#people.values()];
  }

  #forget(key: string): void {
    if (!this.#people.delete(key)) return;
    this.#holding = [...this.#people.values()];
    if (this.followedKey === key) this.followedKey = null;
  }
}

function heldBy({ user, selection, drag, observerId, route }: PresentPerson): unknown {
  return [user, selection, drag, observerId, route];
}

/** Whether two plain values, whose keys come in the schema's order, say the same. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function personOnMap({ key, user, colour, cursor, selection, drag }: PresentPerson): PersonOnMap {
  return {
    ...{ key, name: user.name, colour, cursor },
    selection: selection.map((id) => asId<TecId>(id)),
    drag: drag && {
      tecIds: drag.tecIds.map((id) => asId<TecId>(id)),
      ltoTeamId: drag.ltoTeamId === null ? null : asId<LtoTeamId>(drag.ltoTeamId),
    },
  };
}
