// The findings of an open plan, kept in step with every edit by a worker.
// Invariant: one request is on its way at a time; edits that come meanwhile travel together with the next.
import type * as Y from 'yjs';
import { readPlan } from '../doc/read-plan.ts';
import { readRoster } from '../doc/read-roster.ts';
import { readSecurity } from '../doc/read-security.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { RuleProgress } from '../domain/rules/check-plan.ts';
import type { Finding } from '../domain/rules/finding.ts';
import type { FindingsChange } from '../domain/rules/plan-checker.ts';
import type { PlanPatch } from '../domain/rules/plan-patch.ts';
import type { RuleContext } from '../domain/rules/rule.ts';
import type { ServiceDrive } from '../domain/travel.ts';
import type { Waiver } from '../domain/waiver.ts';
import type { CheckerAnswer, CheckerLine } from './checker-line.ts';
import { collectPatches, type PatchCollector } from './patch-collector.ts';

export type CheckerOptions = {
  readonly planDoc: Y.Doc;
  /** Null for those who may not read it: rules about people then find nothing. */
  readonly rosterDoc: Y.Doc | null;
  /** Null for those who may not read it: rules about zones then find nothing. */
  readonly securityDoc: Y.Doc | null;
  readonly dataset: Dataset;
  /** Whether the documents are here; nothing is checked before. */
  readonly isLoaded: () => boolean;
  readonly waivers: () => ReadonlyMap<string, Waiver>;
  readonly openLine: (onAnswer: (answer: CheckerAnswer) => void) => CheckerLine;
};

type ServiceDrives = ReadonlyMap<string, ServiceDrive>;

/** Lists of the plan that are kept beside its documents; null while there is none or it is on its way. */
export type CheckerLists = Pick<RuleContext, 'stations' | 'sample'>;

const NO_LISTS: CheckerLists = { stations: null, sample: null };

export type CheckerStatus = 'waiting' | 'ready' | 'failed';

/** How many findings there are; a waived warning counts as waived alone. */
export type FindingCounts = {
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  readonly infos: number;
};

export class Checker {
  readonly #options: CheckerOptions;
  readonly #collector: PatchCollector;
  readonly #docs: readonly Y.Doc[];
  #line: CheckerLine | null = null;
  #serviceDrives: ServiceDrives = new Map();
  /** Answers of the routing service that the worker does not have yet. */
  #newServiceDrives: ServiceDrives = new Map();
  #lists = NO_LISTS;
  /** As the worker has them. */
  #sentLists = NO_LISTS;
  #isAnswerDue = false;
  #isScheduled = false;
  #byKey = $state.raw<ReadonlyMap<string, Finding>>(new Map());
  #progress = $state.raw<readonly RuleProgress[]>([]);
  #status = $state<CheckerStatus>('waiting');
  #failure = $state<string | null>(null);

  constructor(options: CheckerOptions) {
    const { planDoc, rosterDoc, securityDoc } = options;
    this.#options = options;
    this.#collector = collectPatches({ planDoc, rosterDoc, securityDoc }, this.#schedule);
    this.#docs = [planDoc, rosterDoc, securityDoc].filter((doc) => doc !== null);
    for (const doc of this.#docs) doc.on('afterTransaction', this.#onLoading);
    this.#schedule();
  }

  /** By rule, then by key. */
  readonly findings: readonly Finding[] = $derived.by(() =>
    [...this.#byKey.values()].sort((a, b) => a.rule - b.rule || (a.key < b.key ? -1 : 1)),
  );

  readonly counts: FindingCounts = $derived.by(() => {
    const waivers = this.#options.waivers();
    const counts = { errors: 0, warnings: 0, waived: 0, infos: 0 };
    for (const { severity, key } of this.#byKey.values()) {
      if (severity === 'error') counts.errors += 1;
      else if (severity === 'info') counts.infos += 1;
      else if (waivers.has(key)) counts.waived += 1;
      else counts.warnings += 1;
    }
    return counts;
  });

  get progress(): readonly RuleProgress[] {
    return this.#progress;
  }

  get status(): CheckerStatus {
    return this.#status;
  }

  /** Why nothing is checked; null unless the status is `failed`. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Whether rules about people can see them. */
  get seesPeople(): boolean {
    return this.#options.rosterDoc !== null;
  }

  /** Tells what a routing service has answered so far; only what is new is sent on. */
  useServiceDrives(drives: ServiceDrives): void {
    const isNew = ([key, drive]: [string, ServiceDrive]) => this.#serviceDrives.get(key) !== drive;
    const added = [...drives].filter(isNew);
    this.#serviceDrives = drives;
    if (added.length === 0) return;
    this.#newServiceDrives = new Map([...this.#newServiceDrives, ...added]);
    this.#schedule();
  }

  /** Tells which lists the plan uses now; each is sent once. */
  useLists(lists: CheckerLists): void {
    const { stations, sample } = this.#lists;
    if (lists.stations === stations && lists.sample === sample) return;
    this.#lists = lists;
    this.#schedule();
  }

  /** Begins anew, after a failure. */
  restart(): void {
    this.#line?.close();
    this.#line = null;
    this.#isAnswerDue = false;
    this.#byKey = new Map();
    this.#failure = null;
    this.#status = 'waiting';
    this.#schedule();
  }

  destroy(): void {
    this.#collector.stop();
    this.#stopWaiting();
    this.#line?.close();
    this.#status = 'failed';
  }

  readonly #onLoading = (): void => this.#schedule();

  #stopWaiting(): void {
    for (const doc of this.#docs) doc.off('afterTransaction', this.#onLoading);
  }

  /** After the transaction that is under way, not within it. */
  readonly #schedule = (): void => {
    if (this.#isScheduled || this.#isAnswerDue || this.#status === 'failed') return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.#status === 'failed') return;
      if (this.#line) this.#sendEdits(this.#line);
      else if (this.#options.isLoaded()) this.#start();
    });
  };

  #start(): void {
    const { planDoc, rosterDoc, securityDoc, dataset, openLine } = this.#options;
    this.#stopWaiting();
    this.#collector.take();
    const line = openLine((answer) => this.#line === line && this.#receive(answer));
    this.#line = line;
    this.#isAnswerDue = true;
    const { plan } = readPlan(planDoc);
    const roster = rosterDoc && readRoster(rosterDoc).roster;
    const security = securityDoc && readSecurity(securityDoc).security;
    this.#newServiceDrives = new Map();
    this.#sentLists = this.#lists;
    const facts = { plan, roster, security, dataset, serviceDrives: this.#serviceDrives };
    line.send({ kind: 'start', ...facts, ...this.#lists });
  }

  #sendEdits(line: CheckerLine): void {
    const patch = this.#collector.take();
    const besides = { ...this.#takeServiceDrives(), ...this.#takeLists() };
    if (!patch && Object.keys(besides).length === 0) return;
    this.#isAnswerDue = true;
    line.send({ kind: 'edit', patch: { ...patch, ...besides } });
  }

  #takeServiceDrives(): Pick<PlanPatch, 'serviceDrives'> {
    const serviceDrives = [...this.#newServiceDrives];
    this.#newServiceDrives = new Map();
    return serviceDrives.length > 0 ? { serviceDrives } : {};
  }

  #takeLists(): Partial<CheckerLists> {
    const { stations, sample } = this.#lists;
    const sent = this.#sentLists;
    this.#sentLists = this.#lists;
    return {
      ...(stations !== sent.stations && { stations }),
      ...(sample !== sent.sample && { sample }),
    };
  }

  #receive(answer: CheckerAnswer): void {
    this.#isAnswerDue = false;
    if (answer.kind === 'failed') {
      this.#failure = answer.message;
      this.#status = 'failed';
      return;
    }
    this.#take(answer.change);
    this.#status = 'ready';
    this.#schedule();
  }

  #take({ found, gone, progress }: FindingsChange): void {
    this.#progress = progress;
    if (found.length === 0 && gone.length === 0) return;
    const byKey = new Map(this.#byKey);
    for (const key of gone) byKey.delete(key);
    for (const finding of found) byKey.set(finding.key, finding);
    this.#byKey = byKey;
  }
}
