// The name of what a finding is about, as the reader calls it.
import type { FindingObject } from '../../domain/rules/finding.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

const STATES = new Intl.DisplayNames('en', { type: 'region' });

/** "Akkol District", "LTO04 East", "Germany". */
export function nameOfObject(object: FindingObject, workspace: Workspace): string {
  const { view, roster } = workspace;
  switch (object.kind) {
    case 'tec':
      return workspace.nameOfTec(object.id);
    case 'lto-team': {
      const code = workspace.codeOfTeam(object.id) ?? 'A former team';
      return `${code} ${view.team(object.id)?.name ?? ''}`.trim();
    }
    case 'sto-team':
      return `STO team ${workspace.codeOfTeam(object.id) ?? ''}`.trim();
    case 'observer':
      return roster?.view.observer(object.id)?.name ?? 'A former observer';
    case 'state':
      return nameOfState(object.id);
    case 'plan':
      return 'The whole plan';
  }
}

function nameOfState(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (STATES.of(code) ?? code) : code;
}
