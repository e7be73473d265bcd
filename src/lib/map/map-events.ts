// What the map tells the workspace, and what the workspace may ask of the map.
// Invariant: the map never writes a plan; it reports gestures and is told what to show.
import type { DayGestures, DayMap } from './day/day-events.ts';
import type { LtoTeamId, PecAbroadId, TecId } from '../domain/ids.ts';
import type { Language } from '../domain/local-names.ts';
import type { Position } from '../domain/tec.ts';

/** Gestures of the left button: choose TECs, box or lasso them, paint them with a team, or only look. */
export type MapTool = 'select' | 'rectangle' | 'lasso' | 'paint';

export type SelectionMode = 'replace' | 'add' | 'toggle';

export type MapGestures = {
  /** TECs were chosen by click, rectangle or lasso; an empty `replace` clears. */
  onSelect(tecIds: readonly TecId[], mode: SelectionMode): void;
  /** While painting or dragging: which TECs are held, or null when dropped or given up by Escape. */
  onDrag(drag: { tecIds: readonly TecId[]; ltoTeamId: LtoTeamId | null } | null): void;
  /** Paint ended over these TECs: write them. */
  onPaint(tecIds: readonly TecId[]): void;
  /** A drag of the selection ended over an AoR on the map: give the TECs to that team. */
  onDropOnTeam(tecIds: readonly TecId[], ltoTeamId: LtoTeamId): void;
  onHover(tecId: TecId | null): void;
  onOpenTec(tecId: TecId): void;
  onOpenPecAbroad(pecAbroadId: PecAbroadId): void;
  onCursor(position: Position | null): void;
  onViewport(viewport: MapViewport): void;
  readonly day: DayGestures;
};

export type MapViewport = { readonly center: Position; readonly zoom: number };

/** Another person as drawn on the map. */
export type RemotePerson = {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly cursor: Position | null;
  readonly selection: readonly TecId[];
  readonly drag: { readonly tecIds: readonly TecId[]; readonly ltoTeamId: LtoTeamId | null } | null;
};

/** The running map. */
export type PlanMap = {
  setTool(tool: MapTool, paintTeamId: LtoTeamId | null): void;
  setSelection(tecIds: ReadonlySet<TecId>): void;
  setLanguage(language: Language): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Patterns over the team colours, for print and for those who do not see the colours. */
  setPatterns(visible: boolean): void;
  /** Outlines the TECs that a shown proposal moves. */
  setMoved(tecIds: ReadonlySet<TecId>): void;
  setPeople(people: readonly RemotePerson[]): void;
  /** Outlines one TEC as the keyboard's place on the map, or none. */
  setKeyboardFocus(tecId: TecId | null): void;
  zoomToTecs(tecIds: readonly TecId[]): void;
  zoomToCountry(): void;
  zoomToWorld(): void;
  flyTo(viewport: MapViewport): void;
  /** Drops a drag or paint in progress; true when there was one. */
  cancelGesture(): boolean;
  readonly day: DayMap;
  destroy(): void;
};
