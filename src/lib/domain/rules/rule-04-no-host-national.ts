// Rule 4: nobody observes the election of a State whose nationality they hold.
import type { ObserverId } from '../ids.ts';
import { keyOfFinding } from './finding.ts';
import type { Rule } from './rule.ts';

const RULE = 4;

export const rule04: Rule<ObserverId> = {
  number: RULE,
  severity: 'error',
  title: 'No national of the host country',
  subjectsOf: ({ roster }) => roster?.observers.keys() ?? [],
  check(observerId, { roster, dataset: { hostCountry } }) {
    const observer = roster?.observers.get(observerId);
    if (!observer?.nationalities.includes(hostCountry)) return [];
    const object = { kind: 'observer', id: observerId } as const;
    const why = `This observer is a national of the host country (${hostCountry}) and cannot be in a team.`;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'error', object, why, tecIds: [] }];
  },
  touchedBy: ({ observers }) => [...(observers ?? [])].map((id) => id as ObserverId),
};
