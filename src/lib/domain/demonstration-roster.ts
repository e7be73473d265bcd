// The invented people of the demonstration mission. Invariant: nobody here is real or could be taken for
// somebody who is; everybody is marked illustrative.
import { dateOfOffset } from './calendar.ts';
import { asId, type ObserverId, type TeamId } from './ids.ts';
import type { Observer, ObserverKind } from './observer.ts';
import { emptyRoster, type RosterData } from './roster.ts';

const LTO_COUNT = 24;
const STO_COUNT = 300;
/** Teams of the demonstration draft that have a pair; the others are left to pair. */
const PAIRED_TEAMS = 10;

/** Minerals: nobody takes "Sample Basalt 014" for a person. */
const WORDS =
  'Agate Basalt Calcite Dolomite Feldspar Gneiss Hematite Ilmenite Jasper Kaolin Lapis Marble Nickel Obsidian Pyrite Quartz Rutile Slate Talc Umber Zircon'.split(
    ' ',
  );

/** Paired in order: two of one team stand together. The fourth pair is of one nationality, a defect to find. */
const LTO_NATIONALITIES =
  'DE FR US PL IT SE GB GB NO CZ CH RO AT FI ES HR CA LT DK KG NL GE BE SK'.split(' ');

/** How many STOs a State sends; one sends more than the 15 % that rule 8 reports. */
const STO_NATIONALITIES: Readonly<Record<string, number>> = {
  ...{ US: 48, DE: 26, RU: 24, FR: 16, GB: 14, PL: 13, CZ: 12, SE: 10, NO: 10, CH: 9, IT: 9 },
  ...{ NL: 8, CA: 8, ES: 7, AT: 7, FI: 6, DK: 6, HU: 5, RO: 5, IE: 4, BE: 4, SK: 4, SI: 3, HR: 3 },
  ...{ LV: 3, LT: 3, EE: 3, PT: 3, GR: 3, BG: 3, UA: 3, GE: 3, TR: 3, RS: 2, KG: 3, MN: 2 },
  ...{ BY: 2, LU: 1, AL: 1, MK: 1 },
};

/** Has no factor in common with the count, so that every place is taken once. */
const MIXING_STEP = 97;

/** STOs, by their place, who lack something the checker asks for. */
const STOS_WITHOUT_PHONE: ReadonlySet<number> = new Set([40, 155]);
const STOS_NOT_ACCREDITED: ReadonlySet<number> = new Set([12, 131, 267]);

/** The roster that the demonstration mission starts with; dates count from its E-day. */
export function demonstrationRoster(electionDay: string): RosterData {
  const observers = new Map<ObserverId, Observer>();
  const members = new Map<ObserverId, TeamId>();
  for (let place = 0; place < LTO_COUNT; place++) {
    const lto = ltoAt(place, electionDay);
    observers.set(lto.id, lto);
    const team = Math.floor(place / 2) + 1;
    if (team <= PAIRED_TEAMS) members.set(lto.id, asId(`demo-team-${team}`));
  }
  const nationalities = mixedNationalities();
  for (let place = 0; place < STO_COUNT; place++) {
    const sto = stoAt(place, nationalities[place] ?? 'DE', electionDay);
    observers.set(sto.id, sto);
  }
  return { ...emptyRoster(), observers, members };
}

function ltoAt(place: number, electionDay: string): Observer {
  const day = (offset: number) => dateOfOffset(electionDay, offset);
  const observer = observerAt('lto', place, LTO_NATIONALITIES[place] ?? 'DE');
  const isAccredited = place !== 5;
  return {
    ...observer,
    missions: 2 + ((place * 5) % 11),
    accreditation: isAccredited ? 'accredited' : 'applied',
    accreditationOn: day(isAccredited ? -30 : -27),
    arrivesOn: day(-28),
    leavesOn: day(10),
    phone: place === 14 ? '' : observer.phone,
  };
}

function stoAt(place: number, nationality: string, electionDay: string): Observer {
  const day = (offset: number) => dateOfOffset(electionDay, offset);
  const observer = observerAt('sto', place, nationality);
  const isAccredited = !STOS_NOT_ACCREDITED.has(place);
  const isDual = place % 37 === 20 && nationality !== 'CA';
  return {
    ...observer,
    nationalities: isDual ? [nationality, 'CA'] : [nationality],
    missions: (place * 7) % 8,
    accreditation: isAccredited ? 'accredited' : 'applied',
    accreditationOn: day(isAccredited ? -10 : -8),
    arrivesOn: day(-5),
    leavesOn: day(4),
    phone: STOS_WITHOUT_PHONE.has(place) ? '' : observer.phone,
  };
}

function observerAt(
  kind: ObserverKind,
  place: number,
  nationality: string,
): Omit<Observer, 'accreditation' | 'accreditationOn' | 'arrivesOn' | 'leavesOn' | 'missions'> {
  const number = place + 1;
  const digits = String(number).padStart(kind === 'lto' ? 2 : 3, '0');
  const kindWord = kind === 'lto' ? 'Sample' : 'Example';
  return {
    id: asId(`demo-${kind}-${digits}`),
    reference: `DEMO-${kind.toUpperCase()}-${digits}`,
    kind,
    name: `${kindWord} ${WORDS[(place * 8) % WORDS.length]} ${digits}`,
    nationalities: [nationality],
    gender: place % 2 === 0 ? 'female' : 'male',
    languages: languagesOf(nationality, place),
    secondingState: nationality,
    phone: fictionalPhone(kind === 'lto' ? number : LTO_COUNT + number),
    accountId: null,
    isIllustrative: true,
  };
}

/** English for all, the language most spoken at home, Russian for every third. */
function languagesOf(nationality: string, place: number): readonly string[] {
  const home = new Intl.Locale('und', { region: nationality }).maximize().language ?? 'en';
  return [...new Set(['en', home, ...(place % 3 === 0 ? ['ru'] : [])])];
}

/** From +44 7700 900000 to 900999, the range that Ofcom keeps for drama: no such phone can ring. */
function fictionalPhone(number: number): string {
  return `+447700900${String(number).padStart(3, '0')}`;
}

/** Every State's share, spread over the list as if the people had come in any order. */
function mixedNationalities(): readonly string[] {
  const inOrder = Object.entries(STO_NATIONALITIES).flatMap(([code, count]) =>
    Array.from({ length: count }, () => code),
  );
  return inOrder.map((_, place) => inOrder[(place * MIXING_STEP) % inOrder.length] ?? 'DE');
}
