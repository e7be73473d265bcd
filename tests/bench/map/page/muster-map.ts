// The product's map as the bench page mounts it, with the smallest workspace around it.
import type { Dataset } from '../../../../src/lib/domain/dataset.ts';
import type { LtoTeamId, TecId } from '../../../../src/lib/domain/ids.ts';
import type { Language } from '../../../../src/lib/domain/local-names.ts';
import type { MapGeometry } from '../../../../src/lib/map/geometry.ts';
import { createPlanMap } from '../../../../src/lib/map/plan-map.ts';
import type { MemoryPlan } from './memory-plan.ts';

export type BenchMapOptions = {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly geometry: MapGeometry;
  readonly plan: MemoryPlan;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
};

export function createMusterMap({ plan, ...options }: BenchMapOptions): void {
  let selection: ReadonlySet<TecId> = new Set();
  let paintTeamId: LtoTeamId | null = null;
  const log: unknown[] = [];
  const map = createPlanMap({
    ...options,
    reader: plan,
    reducedMotion: true,
    gestures: {
      onSelect(tecIds, mode) {
        log.push({ select: tecIds, mode });
        if (mode === 'replace') selection = new Set(tecIds);
        else if (mode === 'add') selection = new Set([...selection, ...tecIds]);
        else selection = selection.symmetricDifference(new Set(tecIds));
        map.setSelection(selection);
      },
      onDrag: (drag) => log.push({ drag }),
      onPaint(tecIds) {
        log.push({ paint: tecIds });
        plan.assign(tecIds, paintTeamId);
      },
      onDropOnTeam(tecIds, ltoTeamId) {
        log.push({ drop: tecIds, ltoTeamId });
        plan.assign(tecIds, ltoTeamId);
      },
      onHover: () => undefined,
      onOpenTec: (tecId) => log.push({ open: tecId }),
      onOpenPecAbroad: (id) => log.push({ openPec: id }),
      onCursor: () => undefined,
      onViewport: () => undefined,
    },
  });
  Object.assign(window, {
    muster: map,
    plan,
    log,
    setPaint(id: LtoTeamId | null) {
      paintTeamId = id;
      map.setTool('paint', id);
    },
  });
}
