// The choices of a proposal as they are being made; kept while the panel is away.
import { DEFAULT_AREAS_WISH, type AreaGoal, type AreasWish } from '$lib/domain/proposal.ts';
import { asId, type LtoTeamId } from '$lib/domain/ids.ts';

const USUAL_TEAMS = 12;
const SEED_BELOW = 1_000_000;

export class WishDraft {
  goal = $state<AreaGoal>('redraw');
  /** As typed. */
  teams = $state('');
  /** A team's id, or empty for the best. */
  removedTeamId = $state('');
  mix = $state({ ...DEFAULT_AREAS_WISH.mix });
  tolerancePercent = $state(DEFAULT_AREAS_WISH.tolerancePercent);
  /** Where it is possible: a division by regions is one that commissions and observers know. */
  keepRegions = $state(true);
  keepBases = $state(false);
  seconds = $state(String(DEFAULT_AREAS_WISH.seconds));
  seed = $state(String(DEFAULT_AREAS_WISH.seed));

  constructor(teamsOfPlan: number) {
    this.teams = String(teamsOfPlan || USUAL_TEAMS);
  }

  /** What is wrong with a field, or null. */
  get teamsError(): string | null {
    const count = Number(this.teams);
    return Number.isInteger(count) && count >= 1 && count <= 99
      ? null
      : 'Enter a whole number from 1 to 99.';
  }

  get mixError(): string | null {
    const { voters, pecs, tecs, driving } = this.mix;
    return voters + pecs + tecs + driving > 0 ? null : 'Balance at least one of these.';
  }

  get seedError(): string | null {
    const seed = Number(this.seed);
    return this.seed.trim() !== '' && Number.isInteger(seed) && seed >= 0
      ? null
      : 'Enter a whole number.';
  }

  get isSound(): boolean {
    return this.teamsError === null && this.mixError === null && this.seedError === null;
  }

  /** Another seed gives other areas for the same choices. */
  changeSeed(): void {
    this.seed = String(Math.floor(Math.random() * SEED_BELOW));
  }

  wish(): AreasWish {
    return {
      goal: this.goal,
      teams: Number(this.teams),
      removedTeamId: this.removedTeamId === '' ? null : asId<LtoTeamId>(this.removedTeamId),
      mix: { ...this.mix },
      tolerancePercent: this.tolerancePercent,
      keepRegions: this.keepRegions,
      keepBases: this.keepBases,
      seconds: Number(this.seconds),
      seed: Number(this.seed),
    };
  }
}
