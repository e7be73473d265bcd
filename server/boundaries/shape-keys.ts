// By what a polygon of somebody's file is known: the host country's code (KATO) or our id of a TEC, under
// any of the names that such properties usually have.
import type { Feature } from 'geojson';

export type ShapeKeys = {
  /** Nine digits; null without a code. */
  readonly kato: string | null;
  /** As written; null without one. */
  readonly tecId: string | null;
};

const KATO_NAMES: ReadonlySet<string> = new Set([
  ...['kato', 'katocode', 'codekato', 'katoid', 'idkato', 'katokod', 'kodkato', 'nkato'],
  ...['adm2pcode', 'pcode', 'admin2pcode'],
]);
const TEC_ID_NAMES: ReadonlySet<string> = new Set(['tecid', 'tec', 'idtec', 'teccode']);
const NAME_NAMES = [
  'nameen',
  'adm2en',
  'name',
  'nameru',
  'adm2ru',
  'adm2name',
  'shapename',
  'title',
];
const KATO_DIGITS = 9;
const TEC_ID = /^[A-Z]{2}-[A-Z]+-\d+$/;

/** What a feature says about itself. */
export function keysOfShape(
  id: Feature['id'],
  properties: Readonly<Record<string, unknown>>,
): ShapeKeys & { readonly name: string | null } {
  const values = new Map(
    Object.entries(properties).map(([name, value]) => [plainName(name), textOf(value)]),
  );
  const find = (names: Iterable<string>) =>
    [...names].map((name) => values.get(name)).find((value) => value) ?? null;
  const ownId = textOf(id);
  return {
    kato: katoOf(find(KATO_NAMES)) ?? katoOf(/^\d{9}$/.test(ownId) ? ownId : null),
    tecId: find(TEC_ID_NAMES) ?? (TEC_ID.test(ownId) ? ownId : null),
    name: nameOf(find(NAME_NAMES), find(KATO_NAMES) ?? find(TEC_ID_NAMES)),
  };
}

/** The name with the code as it is written, so that a polygon can be found in its file. */
function nameOf(name: string | null, code: string | null): string | null {
  return name === null || code === null ? (name ?? code) : `${name} (${code})`;
}

/** "KATO_Code" and "kato code" are one name. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** "KZ111000000" and 1110 are both 111000000: a country code is left out, zeros at the end are added. */
function katoOf(text: string | null): string | null {
  const digits = text?.replace(/^KZ/i, '') ?? '';
  if (!/^\d{2,9}$/.test(digits)) return null;
  return digits.padEnd(KATO_DIGITS, '0');
}
