// What SvelteKit knows of a request: the running Muster and who is asking.
import type { Muster } from '../server/muster.ts';
import type { SignedIn } from '../server/auth/session-port.ts';
import type { Theme } from '$lib/protocol/theme.ts';

declare global {
  namespace App {
    interface Locals {
      muster: Muster;
      signedIn: SignedIn | null;
      theme: Theme;
    }
    interface Error {
      message: string;
      /** Names a fault in the server's log; absent when nothing is wrong with the program. */
      faultId?: string;
    }
  }
}

export {};
