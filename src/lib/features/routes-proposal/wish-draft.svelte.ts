// The choices of a proposal of routes as they are being made; kept while the panel is away.
import { asId, type LtoTeamId, type StoTeamId } from '$lib/domain/ids.ts';
import {
  DEFAULT_ROUTES_WISH,
  type RoutesScope,
  type RoutesWish,
} from '$lib/domain/routes-proposal.ts';

const SEED_BELOW = 1_000_000;
/** One team is done in a second; an AoR and all of them get more by default. */
const USUAL_SECONDS = { team: '1', aor: '5', all: '15' } as const;

export class WishDraft {
  #scope = $state<RoutesScope['kind']>('all');
  /** The LTO team whose AoR it is, or empty. */
  ltoTeamId = $state('');
  stoTeamId = $state('');
  seconds = $state<string>(USUAL_SECONDS.all);
  /** As typed. */
  seed = $state(String(DEFAULT_ROUTES_WISH.seed));
  keepToday = $state(DEFAULT_ROUTES_WISH.keepToday);
  chooseTowns = $state(DEFAULT_ROUTES_WISH.chooseTowns);

  get scope(): RoutesScope['kind'] {
    return this.#scope;
  }

  set scope(scope: RoutesScope['kind']) {
    this.#scope = scope;
    this.seconds = USUAL_SECONDS[scope];
  }

  /** What is wrong with the seed, or null. */
  get seedError(): string | null {
    const seed = Number(this.seed);
    const isSound = this.seed.trim() !== '' && Number.isInteger(seed) && seed >= 0;
    return isSound && seed <= 4_294_967_295 ? null : 'Enter a whole number.';
  }

  get isSound(): boolean {
    if (this.seedError !== null) return false;
    if (this.#scope === 'aor') return this.ltoTeamId !== '';
    return this.#scope === 'all' || this.stoTeamId !== '';
  }

  /** Another seed gives other routes for the same choices. */
  changeSeed(): void {
    this.seed = String(Math.floor(Math.random() * SEED_BELOW));
  }

  wish(): RoutesWish {
    const { keepToday, chooseTowns } = this;
    return {
      scope: this.#scopeOfWish(),
      seconds: Number(this.seconds),
      seed: Number(this.seed),
      ...{ keepToday, chooseTowns },
    };
  }

  #scopeOfWish(): RoutesScope {
    switch (this.#scope) {
      case 'all':
        return { kind: 'all' };
      case 'aor':
        return { kind: 'aor', ltoTeamId: asId<LtoTeamId>(this.ltoTeamId) };
      case 'team':
        return { kind: 'team', stoTeamId: asId<StoTeamId>(this.stoTeamId) };
    }
  }
}
