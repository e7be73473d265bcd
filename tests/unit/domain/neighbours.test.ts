// Adjacency of the 215 lower TECs, as rule 10 and proposals of areas read it.
import { expect, test } from 'vitest';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import {
  isContiguous,
  neighboursOfTecs,
  piecesOf,
} from '../../../src/lib/domain/geo/neighbours.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { kz2019Topology } from '../../support/kz-2019-geometry.ts';

const neighbours = neighboursOfTecs(kz2019Topology, kz2019);

test('every lower TEC has a neighbour, each other’s, and the country is one piece', () => {
  expect(neighbours.size).toBe(215);
  for (const [tecId, sides] of neighbours) {
    expect(sides.size, tecId).toBeGreaterThan(0);
    for (const side of sides)
      expect(neighbours.get(side)?.has(tecId), `${side} ${tecId}`).toBe(true);
  }
  expect(isContiguous(new Set(neighbours.keys()), neighbours)).toBe(true);
});

test('two TECs at the ends of the country are two pieces, largest first', () => {
  const [akkol] = [asId<TecId>('KZ-AKM-03')];
  const west = asId<TecId>('KZ-MAN-01');
  const [side] = [...(neighbours.get(akkol) ?? [])];
  if (!side) throw new Error('Akkol has no neighbour');
  const pieces = piecesOf(new Set([west, akkol, side]), neighbours);
  expect(pieces.map((piece) => piece.size)).toEqual([2, 1]);
});
