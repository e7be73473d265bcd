import { describe, expect, it } from 'vitest';
import { TEAM_COLOURS } from '../../../src/lib/domain/lto-team.ts';
import { BASE_PALETTES } from '../../../src/lib/map/base-palette.ts';
import {
  contrastOf,
  cssColourOfTeam,
  cssInkOnTeam,
  cssTintOfTeam,
} from '../../../src/lib/map/palette.ts';
import { cssPatternOfTeam } from '../../../src/lib/map/pattern-css.ts';
import { patternTileOfTeam, TILE_SIZE } from '../../../src/lib/map/team-patterns.ts';
import { seenDistance, type ColourVision } from '../../support/colour-vision.ts';

const THEMES = ['light', 'dark'] as const;
/** The smallest distances the palette was chosen for; side by side 0.02 is just noticed. */
const LEAST_DISTANCE: Readonly<Record<ColourVision, number>> = {
  full: 0.06,
  protanopia: 0.032,
  deuteranopia: 0.032,
};

const pairs = TEAM_COLOURS.flatMap((one, index) =>
  TEAM_COLOURS.slice(index + 1).map((other) => [one, other] as const),
);

describe.each(THEMES)('team colours in the %s theme', (theme) => {
  it.each(['full', 'protanopia', 'deuteranopia'] as const)(
    'differ pairwise as area tints with %s',
    (vision) => {
      for (const [one, other] of pairs) {
        const seen = seenDistance(cssTintOfTeam(one, theme), cssTintOfTeam(other, theme), vision);
        expect(seen, `${one} and ${other}`).toBeGreaterThan(LEAST_DISTANCE[vision]);
      }
    },
  );

  it('carry readable text on plates and chips', () => {
    for (const colour of TEAM_COLOURS) {
      const contrast = contrastOf(cssColourOfTeam(colour, theme), cssInkOnTeam(colour, theme));
      expect(contrast, colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('leave names on unassigned ground readable', () => {
    const { ink, quietInk, ground, halo } = BASE_PALETTES[theme];
    for (const text of [ink, quietInk]) {
      expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(text, halo)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('team patterns', () => {
  const tiles = new Map(
    TEAM_COLOURS.map((colour) => [colour, patternTileOfTeam(colour, '#000000')]),
  );

  it('differ pairwise', () => {
    const drawings = [...tiles.values()].map(({ data }) => data.join());
    expect(new Set(drawings).size).toBe(TEAM_COLOURS.length);
  });

  it('cover part of their tile only, so that the colour shows through', () => {
    for (const [colour, { data }] of tiles) {
      const inked = data.filter((value, index) => index % 4 === 3 && value > 0).length;
      const share = inked / TILE_SIZE ** 2;
      expect(share, colour).toBeGreaterThan(0.08);
      expect(share, colour).toBeLessThan(0.45);
    }
  });

  it('are the same as CSS images for chips and the legend', () => {
    const images = TEAM_COLOURS.map((colour) => cssPatternOfTeam(colour, 'light'));
    expect(new Set(images).size).toBe(TEAM_COLOURS.length);
    expect(images.every((image) => image.startsWith('url("data:image/svg+xml,'))).toBe(true);
  });
});
