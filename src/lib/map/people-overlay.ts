// Other people's cursors and names over the map, as HTML moved by transforms only.
import type { RemotePerson } from './map-events.ts';
import type { Position } from '../domain/tec.ts';
import type { ScreenPoint } from './tools/gesture.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ARROW = 'M1 1 L1 15 L5 11 L8 17 L11 16 L8 10 L13 10 Z';

export type PeopleOverlay = {
  show(people: readonly RemotePerson[]): void;
  /** Moves every mark to where its position is now; call it whenever the view has moved. */
  place(): void;
  remove(): void;
};

type Mark = {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  position: Position | null;
};

/** `anchorOf` finds where a person without a cursor is shown: at what they have selected. */
export function createPeopleOverlay(
  container: HTMLElement,
  project: (position: Position) => ScreenPoint,
  anchorOf: (person: RemotePerson) => Position | null,
): PeopleOverlay {
  const layer = document.createElement('div');
  layer.className = 'muster-people';
  layer.setAttribute('aria-hidden', 'true');
  container.append(layer);
  const marks = new Map<string, Mark>();

  function markOf(key: string): Mark {
    const known = marks.get(key);
    if (known) return known;
    const mark = createMark();
    layer.append(mark.element);
    marks.set(key, mark);
    return mark;
  }

  function place(): void {
    for (const { element, position } of marks.values()) {
      if (!position) continue;
      const { x, y } = project(position);
      element.style.transform = `translate(${x}px, ${y}px)`;
    }
  }

  return {
    show(people) {
      const present = new Set(people.map((person) => person.key));
      for (const [key, mark] of marks) {
        if (present.has(key)) continue;
        mark.element.remove();
        marks.delete(key);
      }
      for (const person of people) {
        const mark = markOf(person.key);
        mark.position = person.cursor ?? anchorOf(person);
        mark.name.textContent = person.name;
        mark.element.style.setProperty('--person-colour', person.colour);
        mark.element.dataset['kind'] = person.cursor ? 'cursor' : 'selection';
        mark.element.hidden = mark.position === null;
      }
      place();
    },
    place,
    remove: () => layer.remove(),
  };
}

function createMark(): Mark {
  const element = document.createElement('div');
  element.className = 'muster-person';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 20');
  const arrow = document.createElementNS(SVG, 'path');
  arrow.setAttribute('d', ARROW);
  svg.append(arrow);
  const name = document.createElement('span');
  element.append(svg, name);
  return { element, name, position: null };
}
