// One person who edits a roster at random, with the commands and the undo that the page uses.
import type * as Y from 'yjs';
import { acceptPairing } from '../../src/lib/doc/commands/accept-pairing.ts';
import { addObservers } from '../../src/lib/doc/commands/add-observers.ts';
import { changeObserver } from '../../src/lib/doc/commands/change-observer.ts';
import { joinTeam, leaveTeam } from '../../src/lib/doc/commands/join-team.ts';
import { lockPairs } from '../../src/lib/doc/commands/lock-pairs.ts';
import { placeObserver, type Placing } from '../../src/lib/doc/commands/place-observer.ts';
import { removeObservers } from '../../src/lib/doc/commands/remove-observers.ts';
import { takeImport } from '../../src/lib/doc/commands/take-import.ts';
import { rosterRoots } from '../../src/lib/doc/roster-doc.ts';
import { createDocUndo } from '../../src/lib/doc/undo.ts';
import { newObserver, type ObserverFields } from '../../src/lib/domain/check-observer.ts';
import { asId, type ObserverId, type TeamId } from '../../src/lib/domain/ids.ts';
import type { ProposedPair } from '../../src/lib/domain/optimise/pairing-proposal.ts';
import type { Editor } from './random-commands.ts';
import { pick } from './seeded-random.ts';

const TEAMS = Array.from({ length: 4 }, (_, i) => asId<TeamId>(`team-${i}`));
const COUNTRIES = ['DE', 'FR', 'IT', 'PL'];

/** An editor of `doc` whose every choice comes from `random`. */
export function createRosterEditor(doc: Y.Doc, random: () => number): Editor {
  const undo = createDocUndo(doc, 'roster');
  const number = () => Math.floor(random() * 50);
  const someone = (): ObserverId => {
    const ids = [...rosterRoots(doc).observers.keys()];
    return ids.length === 0 ? asId('nobody') : asId(pick(random, ids));
  };
  const somebodyNew = (): ObserverFields => ({
    ...newObserver(random() < 0.5 ? 'lto' : 'sto', `Sample ${number()}`),
    reference: random() < 0.5 ? '' : `R${number()}`,
  });
  const fields = (): Partial<ObserverFields> =>
    pick(random, [
      { name: `Sample ${number()}` },
      { missions: number() },
      { nationalities: [pick(random, COUNTRIES)] },
      { phone: random() < 0.3 ? 'nonsense' : '+447700900001' },
      { arrivesOn: '2019-05-12', leavesOn: '2019-06-19' },
    ]);
  const team = () => pick(random, TEAMS);
  const placing = (): Placing => ({
    ...{ observerId: someone(), teamId: team(), teamCode: 'T' },
    inPlaceOf: random() < 0.5 ? someone() : null,
  });
  const pair = (): ProposedPair => ({
    ...{ teamId: team(), observerIds: [someone(), someone()], merits: [], points: 0 },
    ...{ membersBefore: [], teamsBefore: [null, null] },
  });
  const edits: readonly (() => unknown)[] = [
    () => addObservers(doc, { observers: [somebodyNew(), somebodyNew()] }),
    () => changeObserver(doc, { observerId: someone(), fields: fields() }),
    () => changeObserver(doc, { observerId: someone(), fields: fields() }),
    () => removeObservers(doc, { observerIds: [someone()] }),
    () => joinTeam(doc, { observerIds: [someone()], teamId: pick(random, TEAMS), teamCode: 'T' }),
    () => joinTeam(doc, { observerIds: [someone()], teamId: pick(random, TEAMS), teamCode: 'T' }),
    () => leaveTeam(doc, { observerIds: [someone()] }),
    () => placeObserver(doc, placing()),
    () => placeObserver(doc, placing()),
    () => lockPairs(doc, { teamIds: [team()], isLocked: random() < 0.5, what: 'a pair' }),
    () => acceptPairing(doc, { pairs: [pair(), pair()], teamIds: new Set(TEAMS) }),
    () =>
      takeImport(doc, {
        added: [somebodyNew()],
        changed: [{ observerId: someone(), fields: fields() }],
        removed: random() < 0.3 ? [someone()] : [],
      }),
    () => undo.undo(),
    () => undo.undo(),
    () => undo.redo(),
  ];
  return { undo, editOnce: () => pick(random, edits)() };
}
