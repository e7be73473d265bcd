// STO teams as people type them: codes with commas or spaces between, and from-to.
import type { StoTeamId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { codeOfStoTeam, type StoTeam } from '../../domain/sto-team.ts';

const PART = /^(\d{1,4})(?:[-–](\d{1,4}))?$/;

/** The teams of `0101, 0103-0105`; the error says which code is none. */
export function teamsOfCodes(
  text: string,
  teams: Iterable<StoTeam>,
): Result<readonly StoTeamId[], string> {
  const byNumber = [...teams].sort((a, b) => a.number - b.number);
  const parts = text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return err('Write the codes of the teams, such as 0101, 0103-0105.');
  const found = new Set<StoTeamId>();
  for (const part of parts) {
    const [, first, last] = PART.exec(part) ?? [];
    const from = Number(first);
    const to = Number(last ?? first);
    const named = byNumber.filter(({ number }) => from <= number && number <= to);
    if (named.length === 0) return err(`There is no STO team ${part}. Codes look like 0101.`);
    for (const { id } of named) found.add(id);
  }
  return ok([...found]);
}

/** `0101`, or words for a team that is gone. */
export function codeOfTeam(team: StoTeam | null): string {
  return team ? codeOfStoTeam(team) : 'a former team';
}
