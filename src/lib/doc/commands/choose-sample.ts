// Chooses the sample that a plan follows, or none. One call is one undo step.
import type * as Y from 'yjs';
import type { SampleId } from '../../domain/ids.ts';
import { ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Null is no sample. */
export function chooseSample(
  doc: Y.Doc,
  args: { readonly sampleId: SampleId | null },
): CommandResult {
  const { choices } = planRoots(doc);
  const { sampleId } = args;
  if ((choices.get('sample') ?? null) === sampleId) return ok({ changed: 0 });
  transact(doc, new LocalEdit(sampleId === null ? 'use no sample' : 'use another sample'), () => {
    if (sampleId === null) choices.delete('sample');
    else choices.set('sample', sampleId);
  });
  return ok({ changed: 1 });
}
