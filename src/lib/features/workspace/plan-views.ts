// The views of one plan and their addresses.
import type { PlanId } from '../../domain/ids.ts';

export type PlanViewLink = { readonly href: string; readonly label: string };

/** The views that a person may open; those about people only with the roster. */
export function viewsOfPlan(planId: PlanId, hasRoster: boolean): readonly PlanViewLink[] {
  const base = `/plans/${planId}`;
  const people = [
    { href: `${base}/roster`, label: 'Roster' },
    { href: `${base}/pairs`, label: 'Pairs' },
  ];
  return [
    { href: base, label: 'Map' },
    { href: `${base}/stations`, label: 'Stations' },
    { href: `${base}/sample`, label: 'Sample' },
    { href: `${base}/routes`, label: 'Routes' },
    { href: `${base}/coverage`, label: 'Coverage' },
    ...(hasRoster ? people : []),
    { href: `${base}/calendar`, label: 'Calendar' },
    { href: `${base}/abroad`, label: 'Abroad' },
  ];
}
