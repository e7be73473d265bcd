// Seeded people to pair, with teams for all of them.
import { asId, type ObserverId, type StoTeamId } from '../../src/lib/domain/ids.ts';
import type { PairingProblem } from '../../src/lib/domain/optimise/pairing-problem.ts';
import {
  DEFAULT_PAIRING_WEIGHTS,
  type PairingPerson,
} from '../../src/lib/domain/optimise/pairing-weights.ts';
import { createRandom, pick } from './seeded-random.ts';

/** The first States are more likely than the last, as in real missions. */
const STATES = 'DE US FR PL CZ SE NO CH IT GB AT FI HU RO SK LT LV EE SI HR'.split(' ');

/** Each with the share of people who speak it. */
const LANGUAGES = [
  ['en', 0.9],
  ['fr', 0.3],
  ['ru', 0.4],
  ['kk', 0.05],
] as const;

/** `count` people without a team and half as many empty teams, or `teams`. */
export function randomPairing(
  seed: number,
  count: number,
  options: { readonly states?: number; readonly teams?: number } = {},
): PairingProblem {
  const { states = STATES.length, teams = Math.ceil(count / 2) } = options;
  const random = createRandom(seed);
  const someState = () => STATES[Math.floor(random() ** 2 * states)] ?? 'DE';
  const people = Array.from({ length: count }, (_, at): PairingPerson => {
    const first = someState();
    const second = random() < 0.05 ? someState() : first;
    return {
      id: asId<ObserverId>(`p${String(at).padStart(3, '0')}`),
      nationalities: [...new Set([first, second])],
      gender: pick(random, ['female', 'male']),
      languages: LANGUAGES.filter(([, share]) => random() < share).map(([code]) => code),
      missions: random() < 0.5 ? 0 : 1 + Math.floor(random() * 9),
      accreditation: 'accredited',
    };
  });
  return {
    scope: 'unpaired',
    teams: Array.from({ length: teams }, (_, at) => aTeam(at + 1)),
    people,
    elsewhere: [],
    hostCountry: 'KZ',
    areaLanguages: ['kk', 'ru'],
    weights: DEFAULT_PAIRING_WEIGHTS,
  };
}

/** A team with these people. */
export function aTeam(
  number: number,
  memberIds: readonly ObserverId[] = [],
  isLocked = false,
): PairingProblem['teams'][number] {
  return { id: asId<StoTeamId>(`t${String(number).padStart(3, '0')}`), isLocked, memberIds };
}
