// The parts of the page of all routes.

export const ROUTE_SECTIONS = [
  { value: 'timelines', label: 'Timelines' },
  { value: 'night', label: 'Night' },
  { value: 'overlaps', label: 'Overlaps' },
] as const;
export type RouteSection = (typeof ROUTE_SECTIONS)[number]['value'];

/** The part that an address names; the timelines when it names none. */
export function sectionOf(text: string | null): RouteSection {
  return ROUTE_SECTIONS.find(({ value }) => value === text)?.value ?? 'timelines';
}
