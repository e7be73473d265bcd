// A stable colour for each person, dark enough for white initials and apart from the team colours' use.

const PERSON_COLOURS = [
  '#9c2a6b',
  '#1b6f8a',
  '#7a4a00',
  '#5b3fb5',
  '#1f7a3d',
  '#b03a1e',
  '#2f5aa8',
  '#6b6100',
  '#8c3b8c',
  '#00706a',
  '#a3333d',
  '#4d5b6b',
] as const;

/** The colour of a person: the same for everyone, on every screen. */
export function colourOfPerson(userId: string): string {
  let hash = 0;
  for (const letter of userId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return PERSON_COLOURS[hash % PERSON_COLOURS.length] ?? PERSON_COLOURS[0];
}
