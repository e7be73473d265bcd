// Which person writes under which Yjs client id. Edits under the id of another person would make the
// server take that person's next edits for old ones and drop them.
import type { UserId } from '../../src/lib/domain/ids.ts';

export type ClientIds = {
  /** Takes an id for a person; false when it is another person's. */
  claim(clientId: number, userId: UserId): boolean;
};

/** The client ids seen in one room; the first person to use one keeps it. */
export function createClientIds(): ClientIds {
  const owners = new Map<number, UserId>();
  return {
    claim(clientId, userId) {
      const owner = owners.get(clientId);
      if (owner === undefined) owners.set(clientId, userId);
      return owner === undefined || owner === userId;
    },
  };
}
