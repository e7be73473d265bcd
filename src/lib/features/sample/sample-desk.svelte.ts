// The wish for a sample as one person writes it, and the drawing of it. Invariant: what was typed stays until
// it is drawn; the sample in use is what the plan chooses, whoever drew it.
import { stoTeamsOfAors } from '../../domain/derive/allocation.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { SAMPLE_LIMITS, type SampleWish } from '../../domain/sample.ts';
import { staleReasonsOf } from '../../domain/sampling/stale-reasons.ts';
import type { KeptSample } from '../../protocol/samples.ts';
import { fetchSamples, requestSample } from '../../state/sample-requests.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What a team visits where legs take half an hour, until routes say more. */
const USUAL_VISITS = 10;

export type WishField = 'size' | 'seed' | 'reserves';
export type WishFault = { readonly field: WishField; readonly message: string };

export class SampleDesk {
  readonly workspace: Workspace;
  /** Null while the suggestion stands. */
  #size = $state<string | null>(null);
  #seed = $state<string | null>(null);
  reserves = $state('2');
  bySetting = $state(true);
  bySize = $state(true);
  bySpecial = $state(true);
  chance = $state<SampleWish['chance']>('size');
  isDrawing = $state(false);
  fault = $state<WishFault | null>(null);
  /** Why the last draw was refused. */
  failure = $state<string | null>(null);
  #kept = $state.raw<readonly KeptSample[]>([]);

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get size(): string {
    return this.#size ?? String(this.#suggestedSize);
  }

  set size(size: string) {
    this.#size = size;
  }

  get seed(): string {
    return this.#seed ?? this.workspace.dataset.electionDay.replaceAll('-', '');
  }

  set seed(seed: string) {
    this.#seed = seed;
  }

  readonly #suggestedSize = $derived.by(() => {
    const { view, day } = this.workspace;
    const { byAor } = stoTeamsOfAors(view.plan);
    const teams = [...byAor.values()].reduce((sum, count) => sum + count, 0);
    const wanted = (teams || view.settings.stoObservers / 2) * USUAL_VISITS;
    return Math.min(wanted, day.frame?.stations.size ?? wanted);
  });

  /** What changed since the sample in use was drawn. */
  readonly staleReasons = $derived.by(() => {
    const { day, view } = this.workspace;
    return day.sample && day.frame ? staleReasonsOf(day.sample, view.plan, day.frame) : [];
  });

  /** Who drew the sample in use, and when. */
  get drawn(): KeptSample | null {
    const { sample } = this.workspace.day;
    return this.#kept.find(({ id }) => id === sample?.id) ?? null;
  }

  /** Asks again who drew which. Without an answer the page says nothing about it. */
  async loadKept(): Promise<void> {
    const answer = await fetchSamples(this.workspace.plan.id);
    if (answer.ok) this.#kept = answer.value;
  }

  async draw(): Promise<void> {
    const wish = this.#wish();
    this.fault = wish.ok ? null : wish.error;
    this.failure = null;
    if (!wish.ok) return;
    this.isDrawing = true;
    const drawn = await requestSample(this.workspace.plan.id, wish.value);
    this.isDrawing = false;
    if (!drawn.ok) this.failure = drawn.error;
    else if (drawn.value === this.workspace.view.choice('sample')) {
      this.workspace.notify.done('The same seed, list and choices gave the same sample');
    } else this.workspace.commands.chooseSample(drawn.value);
  }

  codeOfTeam(ltoTeamId: Parameters<Workspace['view']['team']>[0]): string {
    const team = this.workspace.view.team(ltoTeamId);
    return team ? codeOfLtoTeam(team) : 'deleted team';
  }

  #wish(): Result<SampleWish, WishFault> {
    const { seedMax, sizeMax, reservesMax } = SAMPLE_LIMITS;
    const seed = wholeUpTo(this.seed, seedMax);
    const size = wholeUpTo(this.size, sizeMax);
    const reservesPerStation = wholeUpTo(this.reserves, reservesMax);
    if (!size) return err({ field: 'size', message: `Write a whole number from 1 to ${sizeMax}.` });
    if (seed === null) {
      return err({ field: 'seed', message: `Write a whole number from 0 to ${seedMax}.` });
    }
    if (reservesPerStation === null) {
      return err({ field: 'reserves', message: `Write a whole number from 0 to ${reservesMax}.` });
    }
    const { bySetting, bySize, bySpecial, chance } = this;
    const strata = { bySetting, bySize, bySpecial };
    return ok({ seed, size, reservesPerStation, strata, chance });
  }
}

function wholeUpTo(text: string, max: number): number | null {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  return value <= max ? value : null;
}
