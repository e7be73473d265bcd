// The tabs around the map, as the frame lays them out.
import type { LeftTab, RightTab } from '../../state/workspace-panels.svelte.ts';

export type PanelTab = {
  readonly value: LeftTab | RightTab;
  readonly label: string;
  readonly count?: number;
  readonly side: 'left' | 'right';
};
