// Two to six people edit one roster at random, with lost lines, reconnections, undo and redo.
// After every run all documents are equal, every record can be read, and nobody is in two teams.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readRoster } from '../../src/lib/doc/read-roster.ts';
import { rosterRoots } from '../../src/lib/doc/roster-doc.ts';
import { seedRosterDoc } from '../../src/lib/doc/seed-plan.ts';
import { membersOfTeams, emptyRoster } from '../../src/lib/domain/roster.ts';
import { FIRST_SEED, runPeople, SEEDS, type Run } from '../support/random-people.ts';
import { createRosterEditor } from '../support/random-roster-commands.ts';

function runSeed(seed: number): Run {
  const server = seedRosterDoc(emptyRoster());
  return runPeople({ seed, server, kind: 'roster', createEditor: createRosterEditor });
}

/** Everything that a reader of the document could tell apart. */
function contentOf(doc: Y.Doc): unknown {
  return Object.values(rosterRoots(doc)).map((root) => root.toJSON() as unknown);
}

describe('a roster edited by many', () => {
  it(`converges and stays readable, for ${SEEDS} seeds`, { timeout: 120_000 }, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const { server, peers, refusals } = runSeed(seed);
      const inSeed = `CONVERGENCE_FIRST_SEED=${seed}`;
      expect(refusals, inSeed).toEqual([]);
      for (const { doc } of peers) {
        expect(contentOf(doc), inSeed).toEqual(contentOf(server));
        expect(doc.store.pendingStructs, inSeed).toBeNull();
      }
      const { roster, invalid } = readRoster(server);
      expect(invalid, inSeed).toEqual([]);
      const placed = [...membersOfTeams(roster).values()].flat();
      expect(new Set(placed).size, inSeed).toBe(placed.length);
    }
  });

  it('really has people who edit at the same time', () => {
    const { server } = runSeed(1);
    expect(Y.decodeStateVector(Y.encodeStateVector(server)).size).toBeGreaterThan(2);
    expect(rosterRoots(server).observers.size).toBeGreaterThan(0);
  });
});
