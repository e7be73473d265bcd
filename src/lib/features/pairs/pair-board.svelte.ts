// What one person looks at and holds on the pairing board; people and teams come from the live documents.
import type { TeamId } from '../../domain/ids.ts';
import type { Observer, ObserverKind } from '../../domain/observer.ts';
import { figuresOfPairs } from '../../domain/optimise/pairing-figures.ts';
import {
  pairingProblemOf,
  type PairingProblem,
  type PairingScope,
} from '../../domain/optimise/pairing-problem.ts';
import {
  DEFAULT_PAIRING_WEIGHTS,
  type PairingWeights,
} from '../../domain/optimise/pairing-weights.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { nationalitiesHeldTwice } from '../../domain/rules/rule-02-different-nationality.ts';
import { rule08 } from '../../domain/rules/rule-08-state-share.ts';
import type { RuleContext } from '../../domain/rules/rule.ts';
import { WITHOUT_ROUTES } from '../../domain/rules/without-routes.ts';
import type { RosterSession } from '../../state/roster-session.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { Carry, type CarryTarget } from './carry.svelte.ts';
import { pairRowsOf, rowsShown, type PairFilter, type PairRow } from './pair-rows.ts';
import { isPersonShown, type PersonFilter } from './person-words.ts';

export class PairBoard {
  readonly workspace: Workspace;
  readonly roster: RosterSession;
  readonly carry = new Carry();
  kind = $state<ObserverKind>('lto');
  query = $state('');
  personFilter = $state<PersonFilter>('all');
  pairFilter = $state<PairFilter>('all');
  /** Kept while the page lives, so that a second proposal starts from the same choice. */
  weights = $state.raw<PairingWeights>(DEFAULT_PAIRING_WEIGHTS);
  scope = $state<PairingScope>('unpaired');
  #lastRows: readonly PairRow[] = [];

  constructor(workspace: Workspace, roster: RosterSession) {
    this.workspace = workspace;
    this.roster = roster;
  }

  readonly #context: RuleContext = $derived.by(() => ({
    plan: this.workspace.view.plan,
    roster: this.roster.view.roster,
    dataset: this.workspace.dataset,
    // Rules about people look at none of these.
    ...WITHOUT_ROUTES,
    security: null,
    neighbours: new Map(),
    drives: { between: () => null },
  }));

  readonly rows: readonly PairRow[] = $derived.by(() => {
    this.#lastRows = pairRowsOf(this.#context, this.kind, this.#lastRows);
    return this.#lastRows;
  });

  readonly rowsShown: readonly PairRow[] = $derived(rowsShown(this.rows, this.pairFilter));

  readonly teamIds: ReadonlySet<TeamId> = $derived.by(
    () =>
      new Set<TeamId>([
        ...this.#context.plan.ltoTeams.keys(),
        ...this.#context.plan.stoTeams.keys(),
      ]),
  );

  /** People of the kind without a team, by name. */
  readonly unpaired: readonly Observer[] = $derived.by(() =>
    this.roster.view.observers.filter(({ id, kind }) => {
      const teamId = this.#context.roster?.members.get(id);
      return kind === this.kind && (teamId === undefined || !this.teamIds.has(teamId));
    }),
  );

  /** Whether the roster has anybody of the kind. */
  readonly hasPeople: boolean = $derived.by(() =>
    this.roster.view.observers.some(({ kind }) => kind === this.kind),
  );

  readonly unpairedShown: readonly Observer[] = $derived.by(() => {
    const { languages } = this.workspace.dataset;
    return this.unpaired.filter((person) =>
      isPersonShown(person, this.personFilter, this.query, languages),
    );
  });

  /** States with too many of the STOs. */
  readonly stateFindings: readonly Finding[] = $derived.by(() => {
    const states = this.kind === 'sto' ? [...rule08.subjectsOf(this.#context)] : [];
    return states.flatMap((state) => rule08.check(state, this.#context));
  });

  readonly problem: PairingProblem = $derived.by(() =>
    pairingProblemOf({
      ...{ plan: this.#context.plan, roster: this.roster.view.roster },
      ...{ dataset: this.workspace.dataset, kind: this.kind },
      ...{ scope: this.scope, weights: this.weights },
    }),
  );

  readonly figures = $derived(figuresOfPairs(this.problem));

  /** Takes somebody into the hands; those in a locked pair stay. */
  pickUp(person: Observer, by: 'drag' | 'held'): void {
    if (!this.workspace.canEdit) return;
    const row = this.rowOf(person);
    if (row?.isLocked) {
      this.workspace.notify.refused(`The pair of ${row.code} is locked. Unlock it first.`);
      return;
    }
    this.carry.take({ observerId: person.id, name: person.name, by });
  }

  /** Puts down who is carried. */
  drop(target: CarryTarget | null): void {
    const { carried } = this.carry;
    this.carry.end();
    if (!carried || !target) return;
    if (target.kind === 'nobody') {
      this.roster.commands.leaveTeam([carried.observerId]);
      return;
    }
    const { row, place } = target;
    const inPlaceOf = row.members[place]?.id ?? null;
    const { observerId } = carried;
    this.roster.commands.placeObserver({
      ...{ observerId, inPlaceOf, teamId: row.teamId, teamCode: row.code },
    });
  }

  /** Nationalities that the one carried would share with whoever stays in the team aimed at. */
  readonly sharedAtTarget: readonly string[] = $derived.by(() => {
    const { carried, target } = this.carry;
    const person = carried && this.roster.view.observer(carried.observerId);
    if (!person || target?.kind !== 'place') return [];
    const staying = target.row.members.filter(
      ({ id }, place) => place !== target.place && id !== person.id,
    );
    return nationalitiesHeldTwice([person, ...staying]);
  });

  /** Takes somebody out of the team. */
  takeOut(person: Observer): void {
    const row = this.rowOf(person);
    if (!row || !this.workspace.canEdit) return;
    if (row.isLocked) {
      this.workspace.notify.refused(`The pair of ${row.code} is locked. Unlock it first.`);
      return;
    }
    this.roster.commands.leaveTeam([person.id]);
  }

  toggleLock({ teamId, code, isLocked }: PairRow): void {
    this.roster.commands.lockPairs([teamId], !isLocked, `the pair of ${code}`);
  }

  rowOf(person: Observer): PairRow | null {
    return this.rows.find(({ members }) => members.some(({ id }) => id === person.id)) ?? null;
  }
}
