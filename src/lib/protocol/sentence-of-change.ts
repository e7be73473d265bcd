// Tells a change of a plan in a few words, as the activity feed shows it after the person's name.
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import { SETTING_FACTS, SETTING_KEYS } from '../domain/mission-settings.ts';
import { settingWithUnit } from '../domain/setting-text.ts';
import type { NamesOfPlan } from './names-of-plan.ts';
import type { PlanChange } from './plan-change.ts';
import { sentenceOfElectionDay } from './sentence-of-election-day.ts';
import { sentenceOfRecordChange } from './sentence-of-record-change.ts';

const NAMES_SHOWN = 2;

/** "assigned 3 TECs to LTO04 (2 from LTO03)". */
export function sentenceOfChange(change: PlanChange, names: NamesOfPlan): string {
  switch (change.kind) {
    case 'tecs-assigned':
      return sentenceOfAssignment(change, names);
    case 'team-created':
      return `created ${change.code}`;
    case 'team-deleted':
      return `deleted ${change.code}`;
    case 'team-changed':
      return sentenceOfTeamChange(change, names);
    case 'watch-contact-changed': {
      const place = names.pecAbroadName(change.pecAbroadId);
      return change.to === null
        ? `cleared the watch contact of ${place}`
        : `made ${names.personName(change.to)} the watch contact of ${place}`;
    }
    case 'tecs-pinned':
      return `${change.isPinned ? 'pinned' : 'unpinned'} ${nameTecs(change.tecIds, names)}`;
    case 'records-changed':
      return sentenceOfRecordChange(change, names);
    case 'setting-changed':
      return sentenceOfSetting(change);
    case 'stops-changed':
    case 'routes-rewritten':
    case 'choice-changed':
    case 'allocation-changed':
    case 'tabulation-reasons-set':
      return sentenceOfElectionDay(change, names);
  }
}

type Assignment = Extract<PlanChange, { kind: 'tecs-assigned' }>;
type TeamChange = Extract<PlanChange, { kind: 'team-changed' }>;

function sentenceOfAssignment({ to, tecs: moved }: Assignment, names: NamesOfPlan): string {
  const what = nameTecs(
    moved.map(({ tecId }) => tecId),
    names,
  );
  const origin = originOf(moved);
  return to ? `assigned ${what} to ${to.code}${origin}` : `unassigned ${what}${origin}`;
}

function nameTecs(tecIds: readonly string[], names: NamesOfPlan): string {
  return tecIds.length <= NAMES_SHOWN
    ? tecIds.map((tecId) => names.tecName(tecId)).join(' and ')
    : `${tecIds.length} TECs`;
}

function sentenceOfSetting({ key, to }: Extract<PlanChange, { kind: 'setting-changed' }>): string {
  const setting = SETTING_KEYS.find((known) => known === key);
  const label = setting ? SETTING_FACTS[setting].label : key;
  if (to === null) return `set “${label}” back to the default`;
  const value = setting && typeof to === 'number' ? settingWithUnit(setting, to) : String(to);
  return `set “${label}” to ${value}`;
}

/** " (from LTO03)" when all came from there, " (2 from LTO03, 1 from LTO05)" when only some did. */
function originOf(tecs: Assignment['tecs']): string {
  const counts = new Map<string, number>();
  for (const { fromCode } of tecs) {
    if (fromCode !== null) counts.set(fromCode, (counts.get(fromCode) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  const parts = [...counts].sort(([a], [b]) => a.localeCompare(b));
  const [first] = parts;
  if (first && first[1] === tecs.length) return ` (from ${first[0]})`;
  return ` (${parts.map(([code, count]) => `${count} from ${code}`).join(', ')})`;
}

function sentenceOfTeamChange(change: TeamChange, names: NamesOfPlan): string {
  const { code, field, to } = change;
  switch (field) {
    case 'number':
      return `renumbered ${code} to ${codeOfLtoTeam({ number: Number(to) })}`;
    case 'name':
      return to === null || to === '' ? `cleared the name of ${code}` : `named ${code} “${to}”`;
    case 'colour':
      return `coloured ${code} ${String(to)}`;
    case 'baseTecId':
      return to === null
        ? `cleared the base of ${code}`
        : `based ${code} in ${names.seatName(String(to))}`;
    case 'isLocked':
      return `${to === true ? 'locked' : 'unlocked'} the AoR of ${code}`;
  }
}
