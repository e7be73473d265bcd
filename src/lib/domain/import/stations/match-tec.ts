// Which TEC a list means: by id, by KATO code, or by name in any language of the mission.
// Invariant: a doubtful match is said, never guessed.
import type { Dataset } from '../../dataset.ts';
import type { RegionId, TecId } from '../../ids.ts';
import { LANGUAGES } from '../../local-names.ts';
import { err, ok, type Result } from '../../result.ts';
import { foldText } from '../../search/fold-text.ts';
import { isRegionalTec, type Tec } from '../../tec.ts';

/** Lists leave these words out, or shorten them. */
const WORDS_LEFT_OUT: ReadonlySet<string> = new Set(
  [
    ...['district', 'city', 'town', 'region', 'of', 'tec', 'oblast'],
    ...['район', 'р', 'н', 'город', 'г', 'область', 'обл', 'тик', 'городская', 'районная'],
    ...['ауданы', 'аудан', 'қаласы', 'қала', 'облысы', 'облыс'],
  ].map(foldText),
);

export type TecMatcher = (text: string, region: string) => Result<TecId, string>;

/** Prepares a dataset for matching; `region` may be empty. */
export function createTecMatcher({ tecs, regions }: Pick<Dataset, 'tecs' | 'regions'>): TecMatcher {
  const lower = [...tecs.values()].filter((tec) => !isRegionalTec(tec));
  const byCode = new Map(
    lower.flatMap((tec) => [[foldText(tec.id), tec] as const, [tec.kato, tec] as const]),
  );
  const byName = groupByName(lower, ({ names }) => LANGUAGES.map((language) => names[language]));
  const regionIds = groupByName([...regions.values()], ({ id, names }) => [
    id,
    ...LANGUAGES.map((language) => names[language]),
  ]);
  const regionsOf = (text: string): ReadonlySet<RegionId> =>
    new Set(candidates(regionIds, text).map(({ id }) => id));

  return (text, region) => {
    const byItsCode = byCode.get(foldText(text)) ?? byCode.get(text.replace(/\D/g, ''));
    if (byItsCode) return ok(byItsCode.id);
    const named = candidates(byName, text);
    const where = regionsOf(region);
    const found = where.size === 0 ? named : named.filter(({ regionId }) => where.has(regionId));
    const [first] = found;
    if (first && found.length === 1) return ok(first.id);
    return err(first ? adviceFor(found) : 'There is no TEC with this id, KATO code or name.');
  };
}

type ByName<T> = {
  readonly whole: ReadonlyMap<string, readonly T[]>;
  readonly bare: ReadonlyMap<string, readonly T[]>;
};

function groupByName<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): ByName<T> {
  const named = things.flatMap((thing) => namesOf(thing).map((name) => ({ thing, name })));
  const group = (keyOf: (name: string) => string) => {
    const groups = Map.groupBy(named, ({ name }) => keyOf(name));
    return new Map(
      [...groups].map(([key, some]) => [key, [...new Set(some.map(({ thing }) => thing))]]),
    );
  };
  return { whole: group(foldText), bare: group(bareName) };
}

/** By the name as it is written, without such words where that finds nothing. */
function candidates<T>({ whole, bare }: ByName<T>, text: string): readonly T[] {
  const bareText = bareName(text);
  return whole.get(foldText(text)) ?? (bareText === '' ? undefined : bare.get(bareText)) ?? [];
}

function bareName(name: string): string {
  return foldText(name)
    .split(' ')
    .filter((word) => !WORDS_LEFT_OUT.has(word))
    .join(' ');
}

function adviceFor(found: readonly Tec[]): string {
  const ids = found.map(({ id }) => id).join(', ');
  return `${found.length} TECs have this name: ${ids}. Write the id, or add a column with the region.`;
}
