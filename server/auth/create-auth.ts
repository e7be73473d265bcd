// Puts the services about accounts together over one database.
import type { Database } from '../storage/schema.ts';
import { createAccounts, type Accounts } from './accounts.ts';
import { createInvites, type Invites } from './invites.ts';
import { createPasswordHasher } from './password-hash.ts';
import { createPasswordResets, type PasswordResets } from './password-resets.ts';
import { createPeople, type People } from './people.ts';
import { createSessionEvents } from './session-events.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSetup, type Setup } from './setup.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

export type Auth = {
  readonly accounts: Accounts;
  readonly invites: Invites;
  readonly passwordResets: PasswordResets;
  readonly people: People;
  readonly sessions: Sessions;
  readonly setup: Setup;
  /** Removes what has expired; nothing depends on when it runs. */
  deleteExpired(): Promise<void>;
};

/** The services; `hasher` is replaceable so that tests can count its work. */
export function createAuth(db: Database, hasher = createPasswordHasher()): Auth {
  const events = createSessionEvents();
  const sessions = createSessions(db, events);
  const throttle = createSignInThrottle(db);
  const passwordResets = createPasswordResets(db, hasher, events);
  return {
    accounts: createAccounts({ db, hasher, sessions, throttle }),
    invites: createInvites(db, hasher),
    passwordResets,
    people: createPeople(db, events),
    sessions,
    setup: createSetup(db, hasher),
    async deleteExpired() {
      await sessions.deleteExpired();
      await throttle.deleteForgotten();
      await passwordResets.deleteExpired();
    },
  };
}
