// Election day as one person works on it: each part is a field with its own job, made once for the workspace.
import { RouteFocus } from './route-focus.svelte.ts';

export class ElectionDay {
  readonly focus = new RouteFocus();
}
