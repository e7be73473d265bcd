// Tells an entry of the audit log in words, without the name of who did it.
import { CORRECTION_LABELS, type CorrectionField } from '../domain/contribution.ts';
import type { ActivityContent } from './activity.ts';
import { ROLE_LABELS, ROLES } from './roles.ts';
import { sentenceOfRosterChange } from './sentence-of-roster-change.ts';
import type { NamesOfPlan } from './names-of-plan.ts';
import { sentenceOfChange } from './sentence-of-change.ts';
import { sentenceOfSecurityChange } from './sentence-of-security-change.ts';

/** One sentence an action; an edit of a plan may have several. Each starts with its verb. */
export function sentencesOfActivity(
  content: ActivityContent,
  names: NamesOfPlan,
): readonly string[] {
  switch (content.kind) {
    case 'plan-edited':
      return content.changes.map((change) => sentenceOfChange(change, names));
    case 'roster-edited':
      return content.changes.map((change) => sentenceOfRosterChange(change, names));
    case 'security-edited':
      return content.changes.map((change) => sentenceOfSecurityChange(change, names));
    case 'tec-commented':
      return [`commented on ${names.tecName(content.tecId)} (${content.teamCode})`];
    case 'correction-proposed':
      return [
        `proposed a correction of ${names.tecName(content.tecId)}: ${labelOfField(content.field)} (${content.teamCode})`,
      ];
    case 'comment-answered':
      return [`answered the comment of ${content.teamCode} on ${names.tecName(content.tecId)}`];
    case 'correction-decided':
      return [
        `${content.outcome} the correction of ${names.tecName(content.tecId)} by ${content.teamCode}: ${labelOfField(content.field)}`,
      ];
    case 'stations-kept': {
      const mark = content.isIllustrative ? ', illustrative' : '';
      return [`added a list of ${content.stations} stations${mark}: ${content.source}`];
    }
    case 'sample-drawn':
      return [`drew a sample of ${content.size} stations with the seed ${content.seed}`];
    case 'plan-created':
      return [
        content.from === null ? 'created the plan' : `created the plan from “${content.from}”`,
      ];
    case 'plan-renamed':
      return [`renamed the plan from “${content.from}” to “${content.to}”`];
    case 'plan-archived':
      return ['archived the plan'];
    case 'plan-restored':
      return ['took the plan out of the archive'];
    case 'person-joined':
      return [`joined as ${labelOfRole(content.role)}`];
    case 'person-invited':
      return [`invited a person as ${labelOfRole(content.role)}`];
    case 'invite-revoked':
      return [`revoked the invitation of a person as ${labelOfRole(content.role)}`];
    case 'role-changed':
      return [
        `changed ${content.personName} from ${labelOfRole(content.from)} to ${labelOfRole(content.to)}`,
      ];
    case 'password-changed':
      return ['changed the own password'];
    case 'reset-link-made':
      return [`made a link for ${content.personName} to choose a new password`];
    case 'account-disabled':
      return [`disabled the account of ${content.personName}`];
    case 'account-enabled':
      return [`enabled the account of ${content.personName}`];
    case 'sessions-ended':
      return [`ended all sessions of ${content.personName}`];
  }
}

function labelOfField(field: CorrectionField): string {
  return CORRECTION_LABELS[field].toLowerCase();
}

/** The log outlives the table of roles: a role that is no longer in it stands for itself. */
function labelOfRole(role: string): string {
  const known = ROLES.find((candidate) => candidate === role);
  return known ? ROLE_LABELS[known] : role;
}
