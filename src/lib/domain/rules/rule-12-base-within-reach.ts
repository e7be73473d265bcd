// Rule 12 (W): a team's base lies in its AoR, and a seat farther from it than the mission's limit means a
// night away. Every drive time says where it comes from.
import type { LtoTeamId, TecId } from '../ids.ts';
import type { Drive, DriveSource } from '../travel.ts';
import { aorOf, teamsTouchedBy } from './aors.ts';
import { keyOfFinding, type Finding, type FindingObject } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const SECONDS_PER_HOUR = 3600;

const SOURCE_WORDS: Readonly<Record<DriveSource, (drive: Drive) => string>> = {
  estimate: () => 'The time is an estimate from the straight line.',
  graph: () => 'The time is an estimate over the graph of seats.',
  service: ({ basis }) => `The time comes from ${basis}.`,
  override: ({ basis }) => `The time is the mission’s own: ${basis}.`,
};

export const rule12: Rule<LtoTeamId> = {
  number: 12,
  severity: 'warning',
  title: 'Base in the AoR, every seat within a day’s reach',
  subjectsOf: ({ plan }) => plan.ltoTeams.keys(),
  check(ltoTeamId, context) {
    const baseTecId = context.plan.ltoTeams.get(ltoTeamId)?.baseTecId ?? null;
    const aor = aorOf(context, ltoTeamId);
    if (baseTecId === null || aor.length === 0) return [];
    return [
      ...(aor.includes(baseTecId) ? [] : [baseOutside(ltoTeamId, baseTecId, context)]),
      ...aor.flatMap((tecId) => overnight(tecId, baseTecId, context)),
    ];
  },
  touchedBy(delta, before, after) {
    if (delta.settings || delta.driveOverrides) return 'all';
    return teamsTouchedBy(delta, before, after);
  },
  progress: ({ plan }) => ({
    label: 'LTO teams with a base',
    done: [...plan.ltoTeams.values()].filter(({ baseTecId }) => baseTecId !== null).length,
    total: plan.ltoTeams.size,
  }),
};

function baseOutside(ltoTeamId: LtoTeamId, baseTecId: TecId, { dataset }: RuleContext): Finding {
  const object: FindingObject = { kind: 'lto-team', id: ltoTeamId };
  const town = dataset.tecs.get(baseTecId)?.seat.names.en ?? baseTecId;
  return {
    key: keyOfFinding(12, object, 'base'),
    ...{ rule: 12, severity: 'warning', object, tecIds: [baseTecId] },
    why: `The base, ${town}, lies outside the area. Choose a base in it, or give the team that TEC.`,
  };
}

function overnight(tecId: TecId, baseTecId: TecId, context: RuleContext): readonly Finding[] {
  const { plan, drives, dataset } = context;
  const limit = plan.settings.overnightDriveHours;
  const drive = drives.between(baseTecId, tecId);
  if (!drive || drive.seconds <= limit * SECONDS_PER_HOUR) return [];
  const object: FindingObject = { kind: 'tec', id: tecId };
  const town = dataset.tecs.get(baseTecId)?.seat.names.en ?? baseTecId;
  return [
    {
      key: keyOfFinding(12, object, baseTecId),
      ...{ rule: 12, severity: 'warning', object, tecIds: [tecId] },
      why:
        `${hoursOf(drive)} h from the base in ${town}, over the limit of ${limit} h: a night away. ` +
        SOURCE_WORDS[drive.source](drive),
    },
  ];
}

function hoursOf({ seconds }: Drive): string {
  return (seconds / SECONDS_PER_HOUR).toFixed(1);
}
