// The security document beside a plan: who may write it is asked of its own rights, and one history holds
// the steps of all documents.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { seedPlanDoc, seedRosterDoc, seedSecurityDoc } from '../../../src/lib/doc/seed-plan.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import { emptyPlan } from '../../../src/lib/domain/plan.ts';
import { emptyRoster } from '../../../src/lib/domain/roster.ts';
import { documentAccess, type DocumentKind, type Role } from '../../../src/lib/protocol/roles.ts';
import { createMapGestures } from '../../../src/lib/features/areas/map-gestures.ts';
import { Workspace } from '../../../src/lib/state/workspace.svelte.ts';
import type { LinkedDoc } from '../../../src/lib/state/workspace-options.ts';
import type { SaveState } from '../../../src/lib/sync/save-state.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { testZone } from '../../support/test-zone.ts';

const ME = asId<UserId>('me');

let told: string[];
/** What the person has shown to the others in the plan. */
let shown: unknown[];
let open: Workspace[];
let saveStates: Partial<Record<DocumentKind, SaveState>>;

beforeEach(() => {
  told = [];
  shown = [];
  open = [];
  saveStates = {};
  const systemLook = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal('matchMedia', () => systemLook);
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
});
afterEach(() => {
  for (const workspace of open) workspace.destroy();
  vi.unstubAllGlobals();
});

function linked(kind: DocumentKind, doc: Y.Doc): LinkedDoc {
  return {
    doc,
    link: {
      awareness: fakeAwareness(),
      saveState: () => saveStates[kind] ?? { kind: 'saved' },
      onChanged: () => () => {},
      destroy: () => {},
    },
  };
}

function fakeAwareness(): LinkedDoc['link']['awareness'] {
  const awareness = {
    clientID: 1,
    getStates: () => new Map(),
    getLocalState: () => null,
    setLocalState: (state: unknown) => shown.push(state),
    on: () => {},
    off: () => {},
  };
  return awareness as unknown as LinkedDoc['link']['awareness'];
}

function workspaceOf(role: Role, securityDoc = seedSecurityDoc()): Workspace {
  const ifReader = (kind: DocumentKind, doc: Y.Doc) =>
    documentAccess(role, kind) === 'none' ? null : linked(kind, doc);
  const workspace = new Workspace({
    plan: {
      ...{ id: asId<PlanId>('plan-1'), name: 'Plan', isArchived: false, isIllustrative: false },
      boundaries: null,
    },
    me: { id: ME, name: 'Me', role },
    people: [],
    dataset: kz2019,
    planDoc: linked('plan', seedPlanDoc(emptyPlan(kz2019.id))),
    rosterDoc: ifReader('roster', seedRosterDoc(emptyRoster())),
    securityDoc: ifReader('security', securityDoc),
    notify: {
      done: (message) => told.push(message),
      undoable: (message) => told.push(message),
      refused: (message) => told.push(message),
    },
    openChecker: () => ({ send: () => {}, close: () => {} }),
  });
  open.push(workspace);
  return workspace;
}

/** Draws the test's zone; gives the refusal. */
function draw(workspace: Workspace) {
  const { id: _, ...zone } = testZone();
  return workspace.security?.commands.addZone(zone) ?? null;
}

const namesIn = ({ security }: Workspace) => security?.view.zones.map(({ name }) => name);

describe('a security officer', () => {
  it('writes zones and takes them back, although the plan can only be read', () => {
    const workspace = workspaceOf('security');
    expect([workspace.canEdit, workspace.security?.canEdit]).toEqual([false, true]);
    expect(draw(workspace)).toBeNull();
    expect(namesIn(workspace)).toEqual(['Test site']);
    workspace.undo();
    expect(namesIn(workspace)).toEqual([]);
    workspace.redo();
    expect(namesIn(workspace)).toEqual(['Test site']);
    expect(told).toEqual(['Undone: add the zone “Test site”', 'Redone: add the zone “Test site”']);
  });

  it('writes nothing while the plan is archived, or before all documents are here', () => {
    const workspace = workspaceOf('security');
    workspace.plan = { ...workspace.plan, isArchived: true };
    expect(workspace.security?.readOnlyReason).toBe('archived');
    expect(draw(workspace)).not.toBeNull();
    expect(workspace.canEditAnything).toBe(false);
    const early = workspaceOf('security', new Y.Doc());
    expect(early.security?.readOnlyReason).toBe('loading');
    expect(draw(early)).not.toBeNull();
    expect(namesIn(early)).toEqual([]);
  });
});

it('the core team sees zones and cannot change them, while the plan can be changed', () => {
  const workspace = workspaceOf('core-team');
  expect([workspace.canEdit, workspace.security?.canEdit]).toEqual([true, false]);
  expect(draw(workspace)).toMatchObject({ code: 'invalid' });
  expect(namesIn(workspace)).toEqual([]);
});

it('logistics has no security document at all', () => {
  expect(workspaceOf('logistics').security).toBeNull();
});

it('an administrator goes back through steps in plan and zones newest first', () => {
  const workspace = workspaceOf('administrator');
  workspace.commands.createTeams(1);
  draw(workspace);
  workspace.undo();
  workspace.undo();
  expect(told.filter((words) => words.startsWith('Undone'))).toEqual([
    'Undone: add the zone “Test site”',
    'Undone: create LTO01',
  ]);
});

it('the save state is the worst of all documents, the security document too', () => {
  saveStates = { security: { kind: 'offline', unsavedEdits: 2 } };
  expect(workspaceOf('security').saveState).toEqual({ kind: 'offline', unsavedEdits: 2 });
});

it('where one points and looks while drawing a zone is not shown to others, before and after it is', () => {
  vi.useFakeTimers();
  const workspace = workspaceOf('security');
  const gestures = createMapGestures(workspace);
  const point = (lng: number) => {
    gestures.onCursor({ lng, lat: 50 });
    gestures.onViewport({ center: { lng, lat: 50 }, zoom: 7 });
    vi.advanceTimersByTime(1_000);
  };
  point(71);
  workspace.zoneDraft.start();
  point(72);
  workspace.zoneDraft.cancel();
  point(73);
  vi.useRealTimers();
  const words = JSON.stringify(shown);
  expect(words).toContain('71');
  expect(words).not.toContain('72');
  expect(words).toContain('73');
});
