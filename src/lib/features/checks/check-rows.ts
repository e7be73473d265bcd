// The list of findings as rows: under their rule, the most serious first, filtered.
import type { LtoTeamId, StationId, StoTeamId, TecId } from '../../domain/ids.ts';
import type { Finding, FindingObject } from '../../domain/rules/finding.ts';
import type { Waiver } from '../../domain/waiver.ts';
import { FINDING_STATES, stateOfFinding, type FindingState } from './severity.ts';

export type RuleRow = {
  readonly kind: 'rule';
  readonly key: string;
  readonly rule: number;
  readonly state: FindingState;
  /** All findings of the group, those of a folded one too. */
  readonly findings: readonly Finding[];
  readonly isFolded: boolean;
};
export type FindingRow = {
  readonly kind: 'finding';
  readonly key: string;
  readonly state: FindingState;
  readonly finding: Finding;
};
export type CheckRow = RuleRow | FindingRow;

export type CheckFilter = {
  readonly state: FindingState | 'all';
  readonly rule: number | 'all';
  /** Null for the whole plan. */
  readonly scope: CheckScope | null;
};

/** What somebody looks at: selected TECs, or a thing whose details are open. */
export type CheckScope = {
  readonly tecIds: ReadonlySet<TecId>;
  readonly ltoTeamIds: ReadonlySet<LtoTeamId>;
  /** The team whose route is in hand. */
  readonly stoTeamId: StoTeamId | null;
  readonly stationId: StationId | null;
};

export type CheckRowsOptions = {
  readonly findings: readonly Finding[];
  readonly waivers: ReadonlyMap<string, Waiver>;
  readonly filter: CheckFilter;
  /** Keys of the groups whose findings are folded away. */
  readonly folded: ReadonlySet<string>;
  /** By which the findings of a rule are ordered. */
  readonly nameOf: (finding: Finding) => string;
};

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Groups by how serious they are, then by rule; a group without findings is left out. */
export function rowsOfFindings(options: CheckRowsOptions): readonly CheckRow[] {
  const { findings, waivers, filter, folded, nameOf } = options;
  const groups = new Map<string, { state: FindingState; rule: number; findings: Finding[] }>();
  for (const finding of findings) {
    const state = stateOfFinding(finding, waivers);
    if (!isShown(finding, state, filter)) continue;
    const key = `${state}-${finding.rule}`;
    const group = groups.get(key) ?? { state, rule: finding.rule, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  const order = ({ state, rule }: { state: FindingState; rule: number }) =>
    FINDING_STATES.indexOf(state) * 100 + rule;
  return [...groups]
    .sort(([, a], [, b]) => order(a) - order(b))
    .flatMap(([key, group]): CheckRow[] => {
      const isFolded = folded.has(key);
      const rows = isFolded ? [] : sortedByName(group.findings, nameOf);
      return [
        { kind: 'rule', key, ...group, isFolded },
        ...rows.map((finding) => ({
          ...{ kind: 'finding' as const, key: finding.key, state: group.state, finding },
        })),
      ];
    });
}

function sortedByName(
  findings: readonly Finding[],
  nameOf: CheckRowsOptions['nameOf'],
): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, name: nameOf(finding) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name))
    .map(({ finding }) => finding);
}

/** The findings that a row stands for. */
export function findingsOfRow(row: CheckRow): readonly Finding[] {
  return row.kind === 'rule' ? row.findings : [row.finding];
}

function isShown(finding: Finding, state: FindingState, filter: CheckFilter): boolean {
  if (filter.state !== 'all' && filter.state !== state) return false;
  if (filter.rule !== 'all' && filter.rule !== finding.rule) return false;
  return filter.scope === null || isInScope(finding, filter.scope);
}

function isInScope({ object, tecIds }: Finding, scope: CheckScope): boolean {
  return isObjectInScope(object, scope) || tecIds.some((tecId) => scope.tecIds.has(tecId));
}

function isObjectInScope(object: FindingObject, scope: CheckScope): boolean {
  switch (object.kind) {
    case 'tec':
      return scope.tecIds.has(object.id);
    case 'lto-team':
      return scope.ltoTeamIds.has(object.id);
    case 'sto-team':
      return scope.stoTeamId === object.id;
    case 'stop':
      return scope.stoTeamId === object.stoTeamId;
    case 'station':
      return scope.stationId === object.id;
    case 'observer':
    case 'state':
    case 'plan':
      return false;
  }
}
