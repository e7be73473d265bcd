// The map's own names for the bundled Inter files, so that its labels never fall back to a system font.
// Invariant: both weights are loaded with every script of the mission before the first label is drawn.
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import cyrillicExtended from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** The renderer reads the weight out of the family's name; without such a word it draws regular. */
export const LABEL_FONT = ['Muster Map Medium'];
export const STRONG_LABEL_FONT = ['Muster Map Semibold'];

const FILES: readonly { readonly url: string; readonly unicodeRange: string }[] = [
  { url: latin, unicodeRange: 'U+0000-00FF, U+2000-206F' },
  { url: cyrillic, unicodeRange: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' },
  { url: cyrillicExtended, unicodeRange: 'U+0460-048F, U+0492-04AF, U+04B2-052F' },
];

let loading: Promise<void> | null = null;

/** Loads the label fonts once per page; a font that fails leaves the system's sans-serif in its place. */
export function loadMapFonts(): Promise<void> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<void> {
  const faces = [...LABEL_FONT, ...STRONG_LABEL_FONT].flatMap((family) =>
    FILES.map(
      ({ url, unicodeRange }) =>
        new FontFace(family, `url(${url}) format('woff2')`, { weight: '100 900', unicodeRange }),
    ),
  );
  const results = await Promise.allSettled(
    faces.map(async (face) => {
      document.fonts.add(await face.load());
    }),
  );
  for (const result of results) {
    if (result.status === 'rejected')
      console.warn('A map font could not be loaded.', result.reason);
  }
}
