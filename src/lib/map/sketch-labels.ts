// Finds room for labels on a still picture: whoever comes first keeps its place, who has none is left out.
import type { SketchPoint } from './sketch-projection.ts';

export type LabelWish = SketchPoint & {
  readonly text: string;
  /** A neighbour's code stands in the middle of its area, a seat's name beside its mark. */
  readonly kind: 'neighbour' | 'seat';
};

export type PlacedLabel = {
  readonly text: string;
  readonly kind: LabelWish['kind'];
  /** Where the text begins, ends or has its middle, and its middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Sizes at zoom 1 on a phone, where the picture is about 350 pixels wide. */
const SIZES = { neighbour: 36, seat: 30 } as const;
const CHARACTER_SHARE = 0.56;
const MARK_PIXELS = 14;
/** Codes may step away from each other along the border, in their own heights. */
const CODE_STEPS = [0, 1, -1, 2, -2, 3, -3];

/** The size of a label in the picture's pixels before it is enlarged. */
export function sizeOfLabel(kind: LabelWish['kind'], zoom: number): number {
  return SIZES[kind] / zoom;
}

/** About the width of a label, in the same pixels: fonts differ. */
export function widthOfLabel(text: string, kind: LabelWish['kind'], zoom: number): number {
  return [...text].length * sizeOfLabel(kind, zoom) * CHARACTER_SHARE;
}

/** The labels that fit into the frame without covering each other. */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
  zoom: number,
): readonly PlacedLabel[] {
  const taken: Box[] = wishes
    .filter(({ kind }) => kind === 'seat')
    .map(({ x, y }) => boxAround(x, y, MARK_PIXELS / zoom));
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const found = candidatesOf(wish, zoom).find(({ box }) => isFree(box, taken, frame));
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

function candidatesOf(wish: LabelWish, zoom: number) {
  const { text, kind, x, y } = wish;
  const size = sizeOfLabel(kind, zoom);
  const width = widthOfLabel(text, kind, zoom);
  if (kind === 'neighbour') {
    return CODE_STEPS.map((step) => candidate(wish, 'middle', x, y + step * size, width, size));
  }
  const aside = (MARK_PIXELS + 6) / zoom;
  const below = aside + size / 2;
  return [
    candidate({ text, kind }, 'start', x + aside, y, width, size),
    candidate({ text, kind }, 'end', x - aside, y, width, size),
    candidate({ text, kind }, 'middle', x, y - below, width, size),
    candidate({ text, kind }, 'middle', x, y + below, width, size),
  ];
}

function candidate(
  { text, kind }: Pick<LabelWish, 'text' | 'kind'>,
  anchor: PlacedLabel['anchor'],
  x: number,
  y: number,
  width: number,
  size: number,
): { readonly label: PlacedLabel; readonly box: Box } {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return {
    label: { text, kind, anchor, x: Math.round(x), y: Math.round(y) },
    box: { left, right: left + width, top: y - size / 2, bottom: y + size / 2 },
  };
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isFree(
  box: Box,
  taken: readonly Box[],
  frame: { width: number; height: number },
): boolean {
  const isInside =
    box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height;
  return isInside && !taken.some((other) => isOverlap(box, other));
}

function isOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
