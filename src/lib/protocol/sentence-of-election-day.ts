// Tells in a few words what was done to routes, lists, samples and the night of election day.
import { nameOfStation } from '../domain/stations/station-number.ts';
import { NO_VISIT_LABELS, NO_VISIT_REASONS } from '../domain/tec-visit.ts';
import type { ElectionDayChange, StopsChanged } from './election-day-change.ts';
import type { NamesOfPlan } from './names-of-plan.ts';

const PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const NAMES_SHOWN = 2;

/** "moved station 1234 to third place of 0403", "added 3 stops to 0403". */
export function sentenceOfElectionDay(change: ElectionDayChange, names: NamesOfPlan): string {
  switch (change.kind) {
    case 'stops-changed':
      return sentenceOfStops(change, names);
    case 'routes-rewritten': {
      const counts = [
        { count: change.added, word: 'added' },
        { count: change.removed, word: 'removed' },
        { count: change.changed, word: 'changed' },
      ].filter(({ count }) => count > 0);
      const what = counts.map(({ count, word }) => `${countOfStops(count)} ${word}`).join(', ');
      return `changed ${change.routes} routes (${what})`;
    }
    case 'choice-changed': {
      const what = change.choice === 'sample' ? 'sample' : 'list of stations';
      return change.isMade ? `chose the ${what} in use` : `gave up the ${what} in use`;
    }
    case 'allocation-changed':
      return change.to === null
        ? `let proportion decide the STO teams of ${change.code}`
        : `set the STO teams of ${change.code} to ${change.to}`;
    case 'tabulation-reasons-set': {
      const { tecIds } = change;
      const named = tecIds.map((tecId) => names.tecName(tecId)).join(' and ');
      const where = tecIds.length <= NAMES_SHOWN ? named : `${tecIds.length} TECs`;
      if (change.reason === null) return `took back why nobody observes the tabulation at ${where}`;
      const reason = NO_VISIT_REASONS.find((known) => known === change.reason);
      const words = reason ? NO_VISIT_LABELS[reason] : change.reason;
      return `said why nobody observes the tabulation at ${where}: ${words.toLowerCase()}`;
    }
  }
}

function sentenceOfStops(change: StopsChanged, names: NamesOfPlan): string {
  const { action, code, from, figure, count } = change;
  const what = nameStops(change, names);
  switch (action) {
    case 'added':
      return `added ${what} to ${code}`;
    case 'removed':
      return `removed ${what} from ${code}`;
    case 'came':
      return `moved ${what} from ${from ?? 'another route'} to ${code}`;
    case 'reordered':
      return figure === null
        ? `reordered ${what} of ${code}`
        : `moved ${what} to ${PLACES[figure - 1] ?? `${figure}th`} place of ${code}`;
    case 'swapped':
      return `put ${what} in place of ${from === null ? 'another' : nameOfPlace(from, names)} on ${code}`;
    case 'opening':
    case 'closing':
      return `made ${what} the ${action} of ${code}`;
    case 'voting':
      return `made ${what} ${count === 1 ? 'an ordinary visit' : 'ordinary visits'} of ${code}`;
    case 'pinned':
    case 'unpinned':
      return `${action} ${what} of ${code}`;
    case 'dwell': {
      const time = figure === null ? 'the usual time' : `${figure} min`;
      return count === 1
        ? `set the time at ${what} on ${code} to ${time}`
        : `set the time at ${what} of ${code}`;
    }
  }
}

function nameStops({ places, count }: StopsChanged, names: NamesOfPlan): string {
  if (count > NAMES_SHOWN || places.length < count) return countOfStops(count);
  return places.map((place) => nameOfPlace(place, names)).join(' and ');
}

function nameOfPlace(place: string, names: NamesOfPlan): string {
  return place.startsWith('PS-')
    ? nameOfStation(place)
    : `the tabulation at ${names.tecName(place)}`;
}

function countOfStops(count: number): string {
  return count === 1 ? '1 stop' : `${count} stops`;
}
