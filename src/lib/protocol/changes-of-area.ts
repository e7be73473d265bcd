// Tells an LTO what changed in the own AoR, from the audit log, without saying who did it.
// Invariant: nothing about another team is told but its code, and nothing about any person.
import { clockOf } from '../domain/derive/countries-abroad.ts';
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import type { NamesOfPlaces } from '../domain/names-of-places.ts';
import type { ActivityEntry } from './activity.ts';
import type { PlanChange } from './plan-change.ts';

export type AreaOfReader = {
  readonly teamId: string;
  /** The team's code now. */
  readonly code: string;
  /** The TECs of the AoR now. */
  readonly tecIds: ReadonlySet<string>;
};

export type AreaChange = {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly text: string;
};

/** What these entries did to the AoR, newest first. `entries` are oldest first. */
export function changesOfArea(
  entries: readonly ActivityEntry[],
  area: AreaOfReader,
  names: NamesOfPlaces,
): AreaChange[] {
  const reader = { ...area, codes: codesOfTeam(entries, area) };
  return entries
    .flatMap(({ at, content }) =>
      content.kind === 'plan-edited'
        ? content.changes
            .flatMap((change) => sentencesOf(change, reader, names))
            .map((text) => ({ at, text }))
        : [],
    )
    .reverse();
}

type Reader = AreaOfReader & { readonly codes: ReadonlySet<string> };

/** The log names the team that a TEC left by its code, which may have changed since. */
function codesOfTeam(entries: readonly ActivityEntry[], area: AreaOfReader): Set<string> {
  const codes = new Set([area.code]);
  for (const { content } of entries) {
    for (const change of content.kind === 'plan-edited' ? content.changes : []) {
      if (change.kind !== 'team-changed' || change.id !== area.teamId) continue;
      if (change.field === 'number') codes.add(codeOfLtoTeam({ number: Number(change.from) }));
    }
  }
  return codes;
}

function sentencesOf(change: PlanChange, reader: Reader, names: NamesOfPlaces): string[] {
  switch (change.kind) {
    case 'tecs-assigned':
      return sentencesOfMoves(change, reader, names);
    case 'team-changed':
      return change.id === reader.teamId ? sentencesOfTeam(change, names) : [];
    case 'setting-changed':
      return sentencesOfSetting(change);
    case 'records-changed':
      return sentencesOfRecords(change, reader, names);
    case 'team-created':
    case 'team-deleted':
    case 'tecs-pinned':
    case 'watch-contact-changed':
    case 'stops-changed':
    case 'routes-rewritten':
    case 'choice-changed':
    case 'allocation-changed':
    case 'tabulation-reasons-set':
      return [];
  }
}

type Moves = Extract<PlanChange, { kind: 'tecs-assigned' }>;

function sentencesOfMoves({ to, tecs }: Moves, reader: Reader, names: NamesOfPlaces): string[] {
  if (to?.id === reader.teamId) {
    return tecs.map(({ tecId, fromCode }) => {
      const origin = fromCode === null ? '' : ` from ${fromCode}`;
      return `${names.tecName(tecId)} came to your area${origin}.`;
    });
  }
  return tecs
    .filter(({ fromCode }) => fromCode !== null && reader.codes.has(fromCode))
    .map(({ tecId }) =>
      to === null
        ? `${names.tecName(tecId)} left your area and has no team now.`
        : `${names.tecName(tecId)} went from your area to ${to.code}.`,
    );
}

function sentencesOfTeam(
  { field, to }: Extract<PlanChange, { kind: 'team-changed' }>,
  names: NamesOfPlaces,
): string[] {
  if (field === 'number') return [`Your team is now ${codeOfLtoTeam({ number: Number(to) })}.`];
  if (field !== 'baseTecId') return [];
  return to === null
    ? ['Your team has no base any more.']
    : [`Your base is now ${names.seatName(String(to))}.`];
}

const POLLING_HOURS: Readonly<Record<string, string>> = {
  pollsOpenMinutes: 'Polls open',
  pollsCloseMinutes: 'Polls close',
};

function sentencesOfSetting({ key, to }: Extract<PlanChange, { kind: 'setting-changed' }>) {
  const what = POLLING_HOURS[key];
  if (what === undefined) return [];
  return [
    typeof to === 'number' ? `${what} at ${clockOf(to)}.` : `${what} at the usual hour again.`,
  ];
}

type Records = Extract<PlanChange, { kind: 'records-changed' }>;

function sentencesOfRecords(change: Records, reader: Reader, names: NamesOfPlaces): string[] {
  const isOwn = (tecId: string) => reader.tecIds.has(tecId);
  if (change.root === 'calendarEvents') {
    const verb = { created: 'New date', deleted: 'Date removed', changed: 'Date changed' };
    return change.records.map(({ fields }) => {
      const title = fields.find(({ field }) => field === 'title');
      const name = title?.to ?? title?.from;
      return typeof name === 'string' ? `${verb[change.action]}: ${name}.` : 'A date changed.';
    });
  }
  if (change.root === 'tecVisits') {
    return change.records
      .filter(({ id }) => isOwn(id))
      .map(({ id }) => `The visit to ${names.tecName(id)} changed.`);
  }
  if (change.root === 'driveOverrides') {
    return change.records
      .map(({ id }) => id.split('|'))
      .filter((tecIds) => tecIds.some(isOwn))
      .map(
        ([from = '', to = '']) =>
          `The drive time between ${names.seatName(from)} and ${names.seatName(to)} changed.`,
      );
  }
  return [];
}
