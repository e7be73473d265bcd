// What LTOs say about their TECs and what the core team decides about it.
// Invariant: an LTO speaks of the own AoR only, checked against the plan as saved now; every act lands
// with its audit entry in one transaction, and nothing here changes a dataset or a plan.
import {
  valueOfField,
  type CorrectionField,
  type Decision,
  type TecContribution,
} from '../../src/lib/domain/contribution.ts';
import {
  randomId,
  type ContributionId,
  type PlanId,
  type TecId,
  type UserId,
} from '../../src/lib/domain/ids.ts';
import { codeOfLtoTeam } from '../../src/lib/domain/lto-team.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { ActivityContent, ActivityEntry } from '../../src/lib/protocol/activity.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import type { Database } from '../storage/schema.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';
import {
  findContribution,
  insertContribution,
  listContributions,
  writeDecision,
} from './contribution-rows.ts';
import type { OwnAreas } from './own-areas.ts';

/** Why nothing was written; `message` says what to do. */
export type ContributionRefusal = {
  readonly code: 'not-found' | 'not-yours' | 'archived' | 'throttled' | 'invalid' | 'decided';
  readonly message: string;
  /** The form field to mend, if it is one. */
  readonly field?: 'proposedValue' | 'reply' | 'outcome';
};

type Outcome = Result<TecContribution, ContributionRefusal>;
type OneTec = { readonly planId: PlanId; readonly tecId: TecId; readonly author: Author };

export type Contributions = {
  comment(wish: OneTec & { readonly text: string }): Promise<Outcome>;
  proposeCorrection(
    wish: OneTec & {
      readonly field: CorrectionField;
      readonly proposedValue: string;
      readonly text: string;
    },
  ): Promise<Outcome>;
  decide(wish: {
    readonly planId: PlanId;
    readonly id: ContributionId;
    readonly outcome: Decision['outcome'];
    readonly reply: string;
    readonly author: Author;
  }): Promise<Outcome>;
  /** Everything said about the TECs of a plan, newest first. */
  list(planId: PlanId): Promise<readonly TecContribution[]>;
};

export type ContributionsOptions = {
  readonly db: Database;
  readonly ownAreas: OwnAreas;
  readonly isArchived: (planId: PlanId) => boolean;
  /** Called after each commit. */
  readonly onChanged: (planId: PlanId, entries: readonly ActivityEntry[]) => void;
  readonly now?: () => Date;
};

/** Ten at once, for somebody who comes back from the field with notes; then two a minute. */
const WRITING_LIMIT = { burst: 10, perSecond: 2 / 60 };

const ARCHIVED: ContributionRefusal = {
  code: 'archived',
  message: 'This plan is archived: nobody works on it any more.',
};
const NOT_YOURS: ContributionRefusal = {
  code: 'not-yours',
  message: 'This TEC is not in your area. Load the page again to see your area as it is now.',
};
const THROTTLED: ContributionRefusal = {
  code: 'throttled',
  message: 'That was a lot at once. Wait a minute, then send it again.',
};
const UNKNOWN: ContributionRefusal = {
  code: 'not-found',
  message: 'There is no such comment or correction.',
};
const DECIDED: ContributionRefusal = {
  code: 'decided',
  message: 'Somebody has decided about this meanwhile.',
};

/** Contributions kept in a database. */
export function createContributions(options: ContributionsOptions): Contributions {
  const { db } = options;
  const mayWrite = limitOfWriters();
  return {
    async comment({ planId, tecId, author, text }) {
      const place = await placeOf(options, { planId, tecId, author });
      if (!place.ok) return place;
      if (!mayWrite(author.id)) return err(THROTTLED);
      const { tec: _tec, ...said } = place.value;
      const content = { kind: 'tec-commented', tecId, teamCode: said.teamCode } as const;
      return add(options, planId, { kind: 'comment', ...said, text }, content);
    },
    async proposeCorrection({ planId, tecId, author, field, proposedValue, text }) {
      const place = await placeOf(options, { planId, tecId, author });
      if (!place.ok) return place;
      const { tec, ...said } = place.value;
      const currentValue = valueOfField(tec, field);
      if (proposedValue === currentValue) {
        const message = 'This is what is written already. Write what would be right.';
        return err({ code: 'invalid', field: 'proposedValue', message });
      }
      if (!mayWrite(author.id)) return err(THROTTLED);
      const correction = { ...said, field, currentValue, proposedValue, text };
      const { teamCode } = said;
      const content = { kind: 'correction-proposed', tecId, teamCode, field } as const;
      return add(options, planId, { kind: 'correction', ...correction }, content);
    },
    decide: (wish) => decide(options, wish),
    list: (planId) => listContributions(db, planId),
  };
}

/** One bucket a person; there are no more of them than accounts. */
function limitOfWriters(): (userId: UserId) => boolean {
  const buckets = new Map<UserId, TokenBucket>();
  return (userId) => {
    const bucket = buckets.get(userId) ?? createTokenBucket(WRITING_LIMIT);
    buckets.set(userId, bucket);
    return bucket.take();
  };
}

/** What every contribution starts with; refused outside the author's own AoR. */
async function placeOf(options: ContributionsOptions, { planId, tecId, author }: OneTec) {
  const own = await options.ownAreas.of(planId, author.id);
  const tec =
    own.kind === 'area' && own.tecIds.has(tecId) ? own.dataset.tecs.get(tecId) : undefined;
  if (own.kind !== 'area' || !tec) return err(NOT_YOURS);
  if (options.isArchived(planId)) return err(ARCHIVED);
  const teamId = own.team.id;
  const place = {
    id: randomId<ContributionId>(),
    tecId,
    teamId,
    teamCode: codeOfLtoTeam(own.team),
  };
  return ok({ ...place, tec, author, at: nowOf(options), decision: null });
}

function nowOf({ now = () => new Date() }: ContributionsOptions): string {
  return now().toISOString();
}

async function add(
  { db, onChanged }: ContributionsOptions,
  planId: PlanId,
  said: TecContribution,
  content: ActivityContent,
): Promise<Outcome> {
  const { at, author: actor } = said;
  const entries = await db.transaction().execute(async (tx) => {
    await insertContribution(tx, planId, said);
    return insertAuditEntries(tx, [{ at, planId, actor, content }]);
  });
  onChanged(planId, entries);
  return ok(said);
}

type DecideWish = Parameters<Contributions['decide']>[0];

async function decide(options: ContributionsOptions, wish: DecideWish): Promise<Outcome> {
  const { planId, id, outcome, reply, author } = wish;
  const { db, onChanged } = options;
  const said = await findContribution(db, planId, id);
  if (!said) return err(UNKNOWN);
  if (options.isArchived(planId)) return err(ARCHIVED);
  if ((said.kind === 'comment') !== (outcome === 'answered')) {
    const message = 'A comment is answered; a correction is accepted or declined.';
    return err({ code: 'invalid', field: 'outcome', message });
  }
  if (outcome === 'declined' && reply === '') {
    const message = 'Write why, so that the LTO team knows.';
    return err({ code: 'invalid', field: 'reply', message });
  }
  const decision = { outcome, reply, by: author, at: nowOf(options) };
  const content = contentOfDecision(said, decision);
  const entries = await db.transaction().execute(async (tx) => {
    if (!(await writeDecision(tx, said, decision))) return null;
    return insertAuditEntries(tx, [{ at: decision.at, planId, actor: author, content }]);
  });
  if (!entries) return err(DECIDED);
  onChanged(planId, entries);
  return ok({ ...said, decision });
}

function contentOfDecision(said: TecContribution, { outcome }: Decision): ActivityContent {
  const { tecId, teamCode } = said;
  if (said.kind === 'comment' || outcome === 'answered') {
    return { kind: 'comment-answered', tecId, teamCode };
  }
  return { kind: 'correction-decided', tecId, teamCode, field: said.field, outcome };
}
