// Comments and corrections as an LTO team reads them. Invariant: nobody is named but the reader, by "you";
// what other teams wrote is not shown, only the corrections of theirs that hold.
import type { TecContribution } from '../../domain/contribution.ts';
import type { LtoTeamId, UserId } from '../../domain/ids.ts';

export type Said = Pick<TecContribution, 'id' | 'kind' | 'tecId' | 'teamCode' | 'at'> & {
  readonly isByReader: boolean;
  /** Empty where another team wrote it. */
  readonly text: string;
  readonly correction: Pick<
    Extract<TecContribution, { kind: 'correction' }>,
    'field' | 'currentValue' | 'proposedValue'
  > | null;
  readonly decision: Pick<
    NonNullable<TecContribution['decision']>,
    'outcome' | 'reply' | 'at'
  > | null;
};

type Reader = { readonly userId: UserId; readonly teamId: LtoTeamId };

/** What the reader's team said, and corrections by others that were accepted. */
export function saidForReader(all: readonly TecContribution[], reader: Reader): Said[] {
  return all
    .filter((one) => isOwn(one, reader) || one.decision?.outcome === 'accepted')
    .map((one) => saidOf(one, reader));
}

function isOwn({ teamId, author }: TecContribution, reader: Reader): boolean {
  return teamId === reader.teamId || author.id === reader.userId;
}

function saidOf(one: TecContribution, reader: Reader): Said {
  const { id, kind, tecId, teamCode, at, author, decision } = one;
  return {
    ...{ id, kind, tecId, teamCode, at, isByReader: author.id === reader.userId },
    text: isOwn(one, reader) ? one.text : '',
    correction:
      one.kind === 'correction'
        ? { field: one.field, currentValue: one.currentValue, proposedValue: one.proposedValue }
        : null,
    decision: decision && {
      ...{ outcome: decision.outcome, reply: decision.reply, at: decision.at },
    },
  };
}
