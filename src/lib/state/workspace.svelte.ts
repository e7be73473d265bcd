// One person at work in one plan: everything the panels and the map share, made once and handed down.
// Invariant: panels read here and write through `commands` alone.
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Dataset } from '../domain/dataset.ts';
import { createDriveTimes } from '../domain/geo/drive-times.ts';
import { balanceOfPlan, type PlanBalance } from '../domain/derive/balance.ts';
import type { LtoTeamId, StoTeamId, TeamId, TecId } from '../domain/ids.ts';
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import type { PlanReader } from '../domain/plan.ts';
import { createPlaceSearch } from '../domain/search/search-places.ts';
import { codeOfStoTeam } from '../domain/sto-team.ts';
import type { Tec } from '../domain/tec.ts';
import type { DriveTimes } from '../domain/travel.ts';
import type { CloseName } from '../protocol/close-codes.ts';
import { can, type DocumentKind } from '../protocol/roles.ts';
import { createDocUndo } from '../doc/undo.ts';
import { worstSaveState, type SaveState } from '../sync/save-state.ts';
import { createCommandRunner, type Notify } from './command-runner.ts';
import { Checker } from './checker.svelte.ts';
import { AreasJob } from './areas-job.svelte.ts';
import { ElectionDay } from './election-day.svelte.ts';
import { ActivityFeed } from './activity-feed.svelte.ts';
import { createPlanCommands, type PlanCommands } from './plan-commands.ts';
import { PlanHistory, type HistoryStep } from './plan-history.svelte.ts';
import { createPlanReader } from './plan-reader.ts';
import { PlanView } from './plan-view.svelte.ts';
import { createPreviewReader, type PreviewReader } from './preview-reader.ts';
import { PlanPresence } from './presence.svelte.ts';
import { RoutingService } from './routing-service.svelte.ts';
import { ReviewQueue } from './review-queue.svelte.ts';
import { RoutesJob } from './routes-job.svelte.ts';
import { readOnlyReasonOf, type ReadOnlyReason } from './read-only-reason.ts';
import { RosterSession } from './roster-session.svelte.ts';
import { SecuritySession } from './security-session.svelte.ts';
import { TecSelection } from './selection.svelte.ts';
import { TecDrag } from './tec-drag.svelte.ts';
import { ViewSettings } from './view-settings.svelte.ts';
import { WorkspacePanels } from './workspace-panels.svelte.ts';
import type {
  DocumentLink,
  PersonWithRole,
  PlanFacts,
  WorkspaceOptions,
} from './workspace-options.ts';
import { ZoneDraft } from './zone-draft.svelte.ts';

/** After these the browser keeps its copy; after the others what was refused is thrown away. */
const KEEPING_CLOSES: ReadonlySet<CloseName> = new Set([
  'UNAUTHENTICATED',
  'CLIENT_TOO_OLD',
  'SERVER_TOO_OLD',
]);

/** What panels may ask of the map, when there is one. */
export type MapCamera = {
  zoomToTecs(tecIds: readonly TecId[]): void;
  zoomToCountry(): void;
  zoomToWorld(): void;
  flyTo(view: { center: { lng: number; lat: number }; zoom: number }): void;
  cancelGesture(): boolean;
};

export class Workspace {
  /** Told again by the page when it changes on the server. */
  plan: PlanFacts;
  me: WorkspaceOptions['me'];
  people: readonly PersonWithRole[];
  readonly notify: Notify;
  readonly dataset: Dataset;
  readonly view: PlanView;
  readonly reader: PlanReader;
  /** What the map shows: the plan, or a proposal in its place. */
  readonly preview: PreviewReader;
  readonly areasJob: AreasJob;
  readonly routesJob: RoutesJob;
  readonly day: ElectionDay;
  readonly commands: PlanCommands;
  /** Null for those who may not read it. */
  readonly roster: RosterSession | null;
  /** Null for those who may not read it. */
  readonly security: SecuritySession | null;
  readonly checker: Checker;
  readonly history: PlanHistory;
  readonly presence: PlanPresence;
  readonly activity: ActivityFeed;
  readonly routing: RoutingService;
  /** Null for those who do not review what LTOs say. */
  readonly review: ReviewQueue | null;
  readonly selection = new TecSelection();
  readonly drag = new TecDrag();
  readonly panels = new WorkspacePanels();
  readonly zoneDraft = new ZoneDraft();
  readonly settings = new ViewSettings();
  readonly searchPlaces: ReturnType<typeof createPlaceSearch>;
  camera = $state.raw<MapCamera | null>(null);
  readonly #links: readonly DocumentLink[];
  readonly #subscribeToLinks;

  constructor(options: WorkspaceOptions) {
    const { plan, me, people, dataset, planDoc, rosterDoc, securityDoc } = options;
    const { notify, openChecker } = options;
    const { doc } = planDoc;
    this.plan = $state.raw(plan);
    this.me = $state.raw(me);
    this.people = $state.raw(people);
    this.dataset = dataset;
    this.notify = notify;
    this.view = new PlanView(doc);
    this.reader = createPlanReader(doc);
    this.preview = createPreviewReader(this.reader);
    this.areasJob = new AreasJob(plan.id);
    this.routesJob = new RoutesJob(plan.id);
    this.day = new ElectionDay({
      planId: plan.id,
      ...{ doc, dataset, view: this.view, drives: () => this.drives },
    });
    this.history = new PlanHistory([
      createDocUndo(doc, 'plan'),
      ...(rosterDoc ? [createDocUndo(rosterDoc.doc, 'roster')] : []),
      ...(securityDoc ? [createDocUndo(securityDoc.doc, 'security')] : []),
    ]);
    const runnerFor = (canEdit: () => boolean) =>
      createCommandRunner({ notify, canEdit, undoOfLast: () => this.#undoOfLast() });
    const runner = runnerFor(() => this.canEdit);
    this.commands = createPlanCommands(doc, runner, dataset);
    this.roster = rosterDoc && new RosterSession(rosterDoc.doc, runner);
    this.security =
      securityDoc &&
      new SecuritySession({
        ...{ doc: securityDoc.doc, runnerFor },
        readOnlyReason: () => this.#readOnlyReasonOf('security'),
      });
    this.checker = new Checker({
      planDoc: doc,
      rosterDoc: rosterDoc?.doc ?? null,
      securityDoc: securityDoc?.doc ?? null,
      dataset,
      isLoaded: () => this.#isLoaded,
      waivers: () => this.view.waivers,
      openLine: openChecker,
    });
    this.presence = new PlanPresence(planDoc.link.awareness, { id: me.id, name: me.name });
    this.activity = new ActivityFeed(plan.id);
    this.routing = new RoutingService(plan.id);
    this.review = can(me.role, 'review-contributions') ? new ReviewQueue(plan.id) : null;
    this.searchPlaces = createPlaceSearch(dataset);
    this.#links = [planDoc, rosterDoc, securityDoc].flatMap((linked) => linked?.link ?? []);
    this.#subscribeToLinks = createSubscriber((update) => {
      const stops = this.#links.map((link) => link.onChanged(update));
      return () => stops.forEach((stop) => stop());
    });
  }

  get saveState(): SaveState {
    this.#subscribeToLinks();
    return worstSaveState(this.#links.map((link) => link.saveState()));
  }

  /** Why the plan cannot be changed here and now, or null when it can. */
  get readOnlyReason(): ReadOnlyReason | null {
    return this.#readOnlyReasonOf('plan');
  }

  #readOnlyReasonOf(kind: DocumentKind): ReadOnlyReason | null {
    return readOnlyReasonOf(kind, {
      role: this.me.role,
      isArchived: this.plan.isArchived,
      isLoaded: this.#isLoaded,
      isClosed: this.saveState.kind === 'closed',
    });
  }

  /** Whether every document that the person may read is here. */
  get #isLoaded(): boolean {
    const views = [this.view, this.roster?.view, this.security?.view];
    return views.every((view) => view?.isLoaded !== false);
  }

  /** Whether this browser keeps what the server does not have yet. */
  get hasOfflineCopy(): boolean {
    const { saveState } = this;
    const isKept = saveState.kind !== 'closed' || KEEPING_CLOSES.has(saveState.reason);
    return isKept && typeof indexedDB !== 'undefined';
  }

  get canEdit(): boolean {
    return this.readOnlyReason === null;
  }

  /** Whether anything of the plan can be changed: a security officer writes zones and no plan. */
  get canEditAnything(): boolean {
    return this.canEdit || this.security?.canEdit === true;
  }

  /** Made anew only when speeds, overrides or the routing service's answers change. */
  readonly drives: DriveTimes = $derived.by(() =>
    createDriveTimes({
      dataset: this.dataset,
      settings: this.view.settings,
      overrides: this.view.driveOverrides,
      serviceDrives: this.routing.drives,
    }),
  );

  readonly balance: PlanBalance = $derived.by(() =>
    balanceOfPlan(this.view.plan, this.dataset, this.drives),
  );

  tec(tecId: TecId): Tec | null {
    return this.dataset.tecs.get(tecId) ?? null;
  }

  nameOfTec(tecId: TecId): string {
    return this.tec(tecId)?.names[this.settings.language] ?? tecId;
  }

  /** LTO04 or 0101; null when the plan has no such team. */
  codeOfTeam(teamId: TeamId): string | null {
    const ltoTeam = this.view.team(teamId as LtoTeamId);
    if (ltoTeam) return codeOfLtoTeam(ltoTeam);
    const stoTeam = this.view.stoTeam(teamId as StoTeamId);
    return stoTeam && codeOfStoTeam(stoTeam);
  }

  /** Takes back the last own edit and says which. */
  undo(): void {
    if (!this.canEditAnything) return;
    this.#tellStep(this.history.undo(), 'Undone', 'Nothing of yours to undo');
  }

  redo(): void {
    if (!this.canEditAnything) return;
    this.#tellStep(this.history.redo(), 'Redone', 'Nothing of yours to redo');
  }

  #tellStep(step: HistoryStep | null, done: string, nothing: string): void {
    if (step === null) this.notify.done(nothing);
    else if (step.hasEffect) this.notify.done(`${done}: ${step.label}`);
    else this.notify.refused(`Others have changed this since, it stays as it is: ${step.label}`);
  }

  #undoOfLast(): () => void {
    const depth = this.history.depth;
    return () => {
      if (this.history.depth === depth) this.undo();
      else this.notify.refused('You edited the plan since. Use Ctrl+Z to go back step by step.');
    };
  }

  /** Selects TECs and shows them on the map. */
  showTecs(tecIds: readonly TecId[]): void {
    this.selection.select(tecIds, 'replace');
    this.camera?.zoomToTecs(tecIds);
  }

  destroy(): void {
    this.checker.destroy();
    this.day.destroy();
    this.view.destroy();
    this.history.destroy();
    this.presence.destroy();
    this.routing.destroy();
    this.settings.destroy();
    this.roster?.destroy();
    this.security?.destroy();
    for (const link of this.#links) link.destroy();
  }
}

/** The workspace of the page, for the components inside it. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
