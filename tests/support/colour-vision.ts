// How far two colours are apart for people with and without full colour vision: OKLab distance, after the
// simulation of Machado, Oliveira and Fernandes (2009) at full severity.

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const MATRICES: Readonly<Record<'full' | 'protanopia' | 'deuteranopia', Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
export type ColourVision = keyof typeof MATRICES;

/** Distance of two `#rrggbb` colours as seen; about 0.02 is the least that is noticed side by side. */
export function seenDistance(first: string, second: string, vision: ColourVision): number {
  const one = okLabOf(times(MATRICES[vision], linearOf(first)));
  const other = okLabOf(times(MATRICES[vision], linearOf(second)));
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function linearOf(colour: string): Triple {
  const channel = (start: number): number => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function okLabOf(linear: Triple): Triple {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  );
  const roots: Triple = [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])];
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    roots,
  );
}
