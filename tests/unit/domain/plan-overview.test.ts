// The page to read adds up to the country, in order, with its estimates marked.
import { describe, expect, it } from 'vitest';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { overviewOfPlan } from '../../../src/lib/domain/derive/plan-overview.ts';
import { emptyPlan } from '../../../src/lib/domain/plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const overview = overviewOfPlan(demonstrationPlan(kz2019), kz2019, 'en');
const aors = [...overview.teams, overview.unassigned];

describe('overviewOfPlan', () => {
  it('lists every TEC once, with a team or as not assigned', () => {
    const ids = aors.flatMap((aor) =>
      aor.regions.flatMap((region) => region.tecs.map((tec) => tec.id)),
    );
    expect(ids.toSorted()).toEqual([...kz2019.tecs.keys()].toSorted());
  });

  it('adds up to the totals of the country', () => {
    const sum = (of: (aor: (typeof aors)[number]) => number) =>
      aors.reduce((total, aor) => total + of(aor), 0);
    expect(sum((aor) => aor.workload.pecs)).toBe(kz2019.totals.pecs.value);
    expect(sum((aor) => aor.workload.tecs)).toBe(232);
  });

  it('orders teams by number', () => {
    const codes = overview.teams.map((team) => team.code);
    expect(codes).toEqual(codes.toSorted());
  });

  it.each(['en', 'ru', 'kk'] as const)(
    'names and orders places in %s, the regional TEC of a region first',
    (language) => {
      const { teams } = overviewOfPlan(demonstrationPlan(kz2019), kz2019, language);
      for (const { tecs } of teams.flatMap((team) => team.regions)) {
        expect(tecs.findLastIndex((tec) => tec.isRegional)).toBeLessThanOrEqual(0);
        const names = tecs.filter((tec) => !tec.isRegional).map((tec) => tec.name);
        expect(names).toEqual(names.toSorted(new Intl.Collator(language).compare));
        for (const tec of tecs) expect(tec.name).toBe(kz2019.tecs.get(tec.id)?.names[language]);
      }
    },
  );

  it('gives a regional TEC no stations and voters, for they belong to the lower TECs', () => {
    const regional = aors
      .flatMap((aor) => aor.regions.flatMap((region) => region.tecs))
      .filter((tec) => tec.isRegional);
    expect(regional).toHaveLength(17);
    expect(regional.every((tec) => tec.pecs === null && tec.voters === null)).toBe(true);
  });

  it('marks the figures of this dataset as estimates', () => {
    expect(overview.isEstimate).toBe(true);
  });

  it('shows a plan without teams as wholly not assigned', () => {
    const { teams, unassigned } = overviewOfPlan(emptyPlan(kz2019.id), kz2019, 'en');
    expect(teams).toEqual([]);
    expect(unassigned.workload.tecs).toBe(232);
  });
});
