// One plan as the list shows it.
export type PlanListItem = {
  readonly id: string;
  readonly name: string;
  readonly datasetTitle: string;
  readonly updatedAt: string;
  readonly isIllustrative: boolean;
  /** Where opening it leads: the workspace, or the page to read for roles without it. */
  readonly href: string;
};
