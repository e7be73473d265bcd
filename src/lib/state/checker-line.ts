// The line between the page and the worker that checks the plan: what both say, and how it is opened.
import type { FindingsChange } from '../domain/rules/plan-checker.ts';
import type { ContextFacts, PlanPatch } from '../domain/rules/plan-patch.ts';

/** `start` once, then `edit` after each answer. */
export type CheckerRequest =
  | ({ readonly kind: 'start' } & Omit<ContextFacts, 'neighbours' | 'border'>)
  | { readonly kind: 'edit'; readonly patch: PlanPatch };

/** One answer to each request. */
export type CheckerAnswer =
  | { readonly kind: 'checked'; readonly change: FindingsChange }
  | { readonly kind: 'failed'; readonly message: string };

export type CheckerLine = {
  send(request: CheckerRequest): void;
  close(): void;
};

/** Starts the worker; `onAnswer` also hears when it could not be started. */
export function openCheckerWorker(onAnswer: (answer: CheckerAnswer) => void): CheckerLine {
  const worker = new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<CheckerAnswer>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) =>
    onAnswer({ kind: 'failed', message: message || 'the checker could not be started' }),
  );
  return {
    send: (request) => worker.postMessage(request),
    close: () => worker.terminate(),
  };
}
