// What one LTO sees of a plan: the own AoR in full, the own partner, and of everybody else nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { DEFAULT_CALENDAR } from '../../../src/lib/domain/default-calendar.ts';
import { myArea } from '../../../src/lib/domain/derive/my-area.ts';
import { createDriveTimes } from '../../../src/lib/domain/geo/drive-times.ts';
import { neighboursOfTecs } from '../../../src/lib/domain/geo/neighbours.ts';
import { asId, type TecId, type UserId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import type { PlanData } from '../../../src/lib/domain/plan.ts';
import { membersOfTeams, type RosterData } from '../../../src/lib/domain/roster.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const READER = asId<UserId>('reader');
const BASE = asId<TecId>('KZ-KUS-01');
const topology = JSON.parse(readFileSync('static/datasets/kz-2019/tec_areas.topo.json', 'utf8'));
const neighbours = neighboursOfTecs(topology, kz2019);
const drives = createDriveTimes({
  ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
});
const plan: PlanData = {
  ...demonstrationPlan(kz2019),
  calendarEvents: new Map(DEFAULT_CALENDAR.map((event) => [event.id, event])),
  tecVisits: new Map([
    [BASE, { tecId: BASE, plannedOn: '2019-05-20', visitedOn: null, reason: null }],
  ]),
};
const people = demonstrationRoster(kz2019.electionDay);
const pair = membersOfTeams(people).get(asId('demo-team-2')) ?? [];
const [me, partner] = pair;
if (!me || !partner) throw new Error('the demonstration has no second pair');
const roster: RosterData = {
  ...people,
  observers: new Map(people.observers).set(me.id, { ...me, accountId: READER }),
};
const areaOf = (facts: { plan?: PlanData; roster?: RosterData } = {}) =>
  myArea({ plan, roster, dataset: kz2019, neighbours, drives, ...facts }, READER);

describe('myArea', () => {
  it('holds the TECs of the own AoR, base first, with figures, drives and visits', () => {
    const found = areaOf();
    if (found.kind !== 'area') throw new Error(found.kind);
    const { tecs } = found.area;
    const assigned = [...plan.tecAssignments].filter(([, team]) => team === found.team.id);
    expect(new Set(tecs.map(({ id }) => id))).toEqual(new Set(assigned.map(([id]) => id)));
    expect(tecs[0]).toMatchObject({
      ...{ id: BASE, isBase: true, voters: { quality: 'estimate' } },
      visit: { plannedOn: '2019-05-20' },
    });
    const regional = tecs.filter(({ isRegional }) => isRegional);
    expect(regional.map(({ pecs, voters }) => [pecs, voters])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(tecs.every(({ drive }) => drive !== null && drive.basis !== '')).toBe(true);
  });

  it('holds the partner with phone, the own days and the mission’s dates in order', () => {
    const found = areaOf();
    if (found.kind !== 'area') throw new Error(found.kind);
    const { area } = found;
    expect(area.partners).toEqual([
      { name: partner.name, phone: partner.phone, isIllustrative: true },
    ]);
    expect(area.me).toMatchObject({ arrivesOn: me.arrivesOn, leavesOn: me.leavesOn });
    const days = area.dates.map(({ fromDate }) => fromDate);
    expect(days).toEqual(days.toSorted());
    expect(area.dates).toContainEqual(
      expect.objectContaining({ title: 'Election day', fromDate: kz2019.electionDay }),
    );
  });

  it('tells of the neighbours code, base and border, and nobody’s name or phone', () => {
    const found = areaOf();
    if (found.kind !== 'area') throw new Error(found.kind);
    expect(found.area.neighbours.map(({ code }) => code)).toContain('LTO01');
    for (const { ownTecIds, theirTecs } of found.area.neighbours) {
      expect(ownTecIds.every((id) => plan.tecAssignments.get(id) === found.team.id)).toBe(true);
      for (const { id } of theirTecs) {
        expect([...(neighbours.get(id) ?? [])].some((own) => ownTecIds.includes(own))).toBe(true);
      }
    }
    const shown = JSON.stringify(found.area);
    for (const { id, name, phone } of roster.observers.values()) {
      if (id === partner.id) continue;
      expect(shown).not.toContain(name);
      if (phone !== '') expect(shown).not.toContain(phone);
    }
  });

  it('is nobody’s without a link, and none’s without an LTO team of the plan', () => {
    expect(areaOf({ roster: people })).toEqual({ kind: 'not-linked' });
    expect(areaOf({ roster: { ...roster, members: new Map() } })).toEqual({ kind: 'no-team' });
    const gone = { ...plan, ltoTeams: new Map() };
    expect(areaOf({ plan: gone })).toEqual({ kind: 'no-team' });
  });
});
