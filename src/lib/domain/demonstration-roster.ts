// The invented people of the demonstration mission. Invariant: nobody here is real or could be taken for
// somebody who is; everybody is marked illustrative.
import { emptyRoster, type RosterData } from './roster.ts';

/** The roster that the demonstration mission starts with. */
export function demonstrationRoster(): RosterData {
  return emptyRoster();
}
