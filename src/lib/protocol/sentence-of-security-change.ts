// Tells a change of a security document in a few words.
import type { NamesOfPlan } from './names-of-plan.ts';
import type { SecurityChange } from './security-change.ts';

const NAMES_SHOWN = 3;
const VERBS = { created: 'drew', deleted: 'removed', changed: 'changed' } as const;
const PERMIT_VERBS = { created: 'gave', deleted: 'withdrew', changed: 'changed' } as const;
const FIELD_LABELS: Readonly<Record<string, string>> = {
  kind: 'kind',
  name: 'name',
  corners: 'border',
  fromDate: 'first day',
  toDate: 'last day',
  reason: 'reason',
};

/** "drew the zone “Semey test site”", "gave 0101 a permit for “Semey test site”". */
export function sentenceOfSecurityChange(change: SecurityChange, names: NamesOfPlan): string {
  switch (change.kind) {
    case 'zones':
      return sentenceOfZones(change);
    case 'permits': {
      const teams = teamCodes(
        change.permits.map(({ stoTeamId }) => stoTeamId),
        names,
      );
      const zones = zoneNames(change.permits.map(({ zone }) => zone));
      return change.action === 'created'
        ? `gave ${teams} a permit for ${zones}`
        : `${PERMIT_VERBS[change.action]} the permit of ${teams} for ${zones}`;
    }
    case 'night-approvals': {
      const teams = teamCodes(change.stoTeamIds, names);
      return change.action === 'created'
        ? `approved that ${teams} may drive at night`
        : `${PERMIT_VERBS[change.action]} the night approval of ${teams}`;
    }
  }
}

type Zones = Extract<SecurityChange, { kind: 'zones' }>;

function sentenceOfZones({ action, zones, fields }: Zones): string {
  const which = `the ${zones.length === 1 ? 'zone' : 'zones'} ${zoneNames(zones)}`;
  if (action !== 'changed') return `${VERBS[action]} ${which}`;
  const what = fields.map((field) => FIELD_LABELS[field] ?? field).join(', ');
  return what === '' ? `${VERBS.changed} ${which}` : `${VERBS.changed} ${what} of ${which}`;
}

function zoneNames(zones: Zones['zones']): string {
  const distinct = [...new Map(zones.map(({ id, name }) => [id, `“${name}”`])).values()];
  return distinct.length <= NAMES_SHOWN ? distinct.join(' and ') : `${distinct.length} zones`;
}

function teamCodes(stoTeamIds: readonly string[], names: NamesOfPlan): string {
  return stoTeamIds.length <= NAMES_SHOWN
    ? stoTeamIds.map((id) => names.teamCode(id)).join(' and ')
    : `${stoTeamIds.length} STO teams`;
}
