// How the kinds of dates are told apart: a word and a sign for each, never a colour alone.
import BookOpen from '@lucide/svelte/icons/book-open';
import FileText from '@lucide/svelte/icons/file-text';
import Flag from '@lucide/svelte/icons/flag';
import PlaneLanding from '@lucide/svelte/icons/plane-landing';
import PlaneTakeoff from '@lucide/svelte/icons/plane-takeoff';
import Scale from '@lucide/svelte/icons/scale';
import type { Component } from 'svelte';
import type { CalendarKind } from '../../domain/calendar.ts';

export type EventKind = {
  readonly kind: CalendarKind;
  readonly label: string;
  readonly icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
};

/** In the order of their lanes. */
export const EVENT_KINDS: readonly EventKind[] = [
  { kind: 'legal', label: 'Legal', icon: Scale },
  { kind: 'mission', label: 'Mission', icon: Flag },
  { kind: 'arrival', label: 'Arrival', icon: PlaneLanding },
  { kind: 'briefing', label: 'Briefing', icon: BookOpen },
  { kind: 'report', label: 'Report', icon: FileText },
  { kind: 'departure', label: 'Departure', icon: PlaneTakeoff },
];

const BY_KIND = Object.fromEntries(EVENT_KINDS.map((kind) => [kind.kind, kind])) as Record<
  CalendarKind,
  EventKind
>;

/** The word and sign of one kind. */
export function eventKind(kind: CalendarKind): EventKind {
  return BY_KIND[kind];
}
