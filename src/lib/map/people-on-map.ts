// Other people on the map: outlines of what they selected, tints of what they drag, names and cursors.
import type { TecId } from '../domain/ids.ts';
import type { PlanReader } from '../domain/plan.ts';
import type { FeatureStateValue } from './feature-state-writer.ts';
import type { HeldMarks } from './held-marks.ts';
import type { RemotePerson } from './map-events.ts';
import type { MapStage } from './map-stage.ts';
import { cssTintOfTeam } from './palette.ts';
import { createPeopleOverlay } from './people-overlay.ts';
import { createTecMarks } from './tec-marks.ts';

export type PeopleOnMap = {
  show(people: readonly RemotePerson[]): void;
  /** Draws the same people again, after the theme or a team's colour has changed. */
  repaint(): void;
  remove(): void;
};

/** Draws people on the stage; a person without a cursor is named at the last TEC they hold. */
export function createPeopleOnMap(
  stage: MapStage,
  reader: PlanReader,
  held: HeldMarks,
): PeopleOnMap {
  const { map, writer, points, look } = stage;
  const outlines = createTecMarks(writer, 'other', stage.switches.setMarked);
  let shown: readonly RemotePerson[] = [];
  const overlay = createPeopleOverlay(map.getContainer(), stage.projection.project, (person) => {
    const last = (person.drag?.tecIds ?? person.selection).at(-1);
    return last ? (points.get(last) ?? null) : null;
  });
  map.on('move', overlay.place);

  function tintsOfDrag(
    drag: RemotePerson['drag'],
  ): readonly (readonly [TecId, FeatureStateValue])[] {
    const team = drag?.ltoTeamId ? reader.ltoTeam(drag.ltoTeamId) : null;
    if (!drag || !team) return [];
    const tint = cssTintOfTeam(team.colour, look.context().theme);
    return drag.tecIds.map((tecId) => [tecId, tint]);
  }

  function repaint(): void {
    const outlined = shown.flatMap(({ colour, selection, drag }) =>
      [...selection, ...(drag?.tecIds ?? [])].map((tecId) => [tecId, colour] as const),
    );
    outlines.show(new Map(outlined));
    held.showOthers(new Map(shown.flatMap(({ drag }) => tintsOfDrag(drag))));
  }

  return {
    show(people) {
      shown = people;
      overlay.show(people);
      repaint();
    },
    repaint,
    remove: overlay.remove,
  };
}
