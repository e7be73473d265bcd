// What SvelteKit knows of a request: the running Muster and who is asking.
import type { Muster } from '../server/muster.ts';
import type { SignedIn } from '../server/auth/session-port.ts';

declare global {
  namespace App {
    interface Locals {
      muster: Muster;
      signedIn: SignedIn | null;
    }
    interface Error {
      message: string;
    }
  }
}

export {};
