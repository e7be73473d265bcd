// What a rule of the plan checker reports. Invariant: the same defect has the same key on every machine,
// so that a waiver keeps to it.
import { hashOfText } from '../hash-of-text.ts';
import type { LtoTeamId, ObserverId, StationId, StopId, StoTeamId, TecId } from '../ids.ts';

/** `error` blocks publication, `warning` needs a waiver, `info` is for the reader. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about, and where "go there" goes. */
export type FindingObject =
  | { readonly kind: 'tec'; readonly id: TecId }
  | { readonly kind: 'lto-team'; readonly id: LtoTeamId }
  | { readonly kind: 'sto-team'; readonly id: StoTeamId }
  | { readonly kind: 'station'; readonly id: StationId }
  | { readonly kind: 'stop'; readonly id: StopId; readonly stoTeamId: StoTeamId }
  | { readonly kind: 'observer'; readonly id: ObserverId }
  | { readonly kind: 'state'; readonly id: string }
  | { readonly kind: 'plan' };

export type Finding = {
  /** Rule, object and what sets two findings of one rule on one object apart; at most 64 characters. */
  readonly key: string;
  /** Number in the domain's list of rules. */
  readonly rule: number;
  readonly severity: Severity;
  readonly object: FindingObject;
  /** What is wrong and what would mend it, without any person's name: "Both observers are from DE." */
  readonly why: string;
  /** TECs to show with it, beside the object itself. */
  readonly tecIds: readonly TecId[];
};

export const FINDING_KEY_MAX_LENGTH = 64;
const FINDING_KEY = /^\d{1,2}:[\w:.~-]+$/;

/**
 * The key of a finding; `detail` sets two findings of one rule on one object apart. Ids that are too long
 * for it, or hold other signs than ours, come in as a hash.
 */
export function keyOfFinding(rule: number, object: FindingObject, detail = ''): string {
  const id = object.kind === 'plan' ? 'plan' : object.id;
  const about = detail === '' ? id : `${id}:${detail}`;
  const key = `${rule}:${about}`;
  return isFindingKey(key) ? key : `${rule}:~${hashOfText(about)}`;
}

/** Whether a text is shaped as the key of a finding. */
export function isFindingKey(text: string): boolean {
  return text.length <= FINDING_KEY_MAX_LENGTH && FINDING_KEY.test(text);
}

/** The number of the rule that made a finding, from its key. */
export function ruleOfFindingKey(key: string): number {
  return Number.parseInt(key, 10);
}
