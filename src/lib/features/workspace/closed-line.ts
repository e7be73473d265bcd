// What a person can do when the server has ended the line for good, by its reason.
import type { CloseName } from '../../protocol/close-codes.ts';

export type ClosedLine = {
  readonly title: string;
  readonly advice: string;
  readonly action: 'reload' | 'sign-in' | 'plans';
};

const UNREADABLE: ClosedLine = {
  title: 'The server could not read what this page sent.',
  advice: 'Your last edits were refused. Reload to see the plan as it is saved.',
  action: 'reload',
};

const CLOSED_LINES: Partial<Record<CloseName, ClosedLine>> = {
  MALFORMED: UNREADABLE,
  TOO_LARGE: {
    ...UNREADABLE,
    title: 'Your last edits were too large for one message.',
  },
  UNAUTHENTICATED: {
    title: 'You are signed out.',
    advice: 'Sign in again: edits that are not saved stay in this browser and are sent then.',
    action: 'sign-in',
  },
  FORBIDDEN: {
    title: 'Your role does not allow this any more.',
    advice: 'Reload to see what you can do now. Ask an administrator if you need more.',
    action: 'reload',
  },
  NOT_FOUND: {
    title: 'This plan is not here any more.',
    advice: 'Choose another one from the list of plans.',
    action: 'plans',
  },
  EPOCH_CHANGED: {
    title: 'This plan was restored to an earlier state.',
    advice: 'Reload to go on from there.',
    action: 'reload',
  },
  CLIENT_TOO_OLD: {
    title: 'Muster was updated on the server.',
    advice: 'Reload to get the new page: edits that are not saved stay in this browser.',
    action: 'reload',
  },
  SERVER_TOO_OLD: {
    title: 'This page is newer than the server.',
    advice: 'Wait until the server is updated, then reload. Unsaved edits stay in this browser.',
    action: 'reload',
  },
};

const OTHERWISE: ClosedLine = {
  title: 'The connection was ended.',
  advice: 'Reload to go on.',
  action: 'reload',
};

/** The words and the way out for a reason. */
export function closedLineOf(reason: CloseName): ClosedLine {
  return CLOSED_LINES[reason] ?? OTHERWISE;
}
