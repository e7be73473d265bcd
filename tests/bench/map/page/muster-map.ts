// The product's map as the bench page mounts it, with nobody listening to its gestures.
import type { MapHost } from '../../../../src/lib/map/map-host.ts';
import { createPlanMap } from '../../../../src/lib/map/plan-map.ts';
import type { BenchMap, BenchMapOptions } from './bench-map.ts';

const ignore = (): void => undefined;

/** Mounts the product's map; views jump as they do for people who want reduced motion. */
export function createMusterMap({ plan, ...options }: BenchMapOptions): BenchMap {
  createPlanMap({
    ...options,
    reader: plan,
    reducedMotion: true,
    onDrawn: ignore,
    gestures: {
      onSelect: ignore,
      onDrag: ignore,
      onPaint: ignore,
      onDropOnTeam: ignore,
      onHover: ignore,
      onOpenTec: ignore,
      onOpenPecAbroad: ignore,
      onCursor: ignore,
      onViewport: ignore,
      day: {
        onOpenStation: ignore,
        onTakeRoute: ignore,
        onHoverStop: ignore,
        onHoldStop: ignore,
        onMoveStop: ignore,
        onAddToRoute: ignore,
        onPlacePin: ignore,
        onZoneCorner: ignore,
        onZoneKey: ignore,
      },
    },
  });
  const host: MapHost = options.container;
  const probe = host.planMap;
  if (!probe) throw new Error('The map left no probe on its container.');
  return {
    show: probe.flyTo,
    assign: (tecId, ltoTeamId) => plan.assign([tecId], ltoTeamId),
    whenIdle: probe.whenIdle,
    sentFeatureStates: probe.sentFeatureStates,
  };
}
