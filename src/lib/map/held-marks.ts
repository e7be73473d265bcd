// The tints of TECs held by a drag: one's own over other people's, until somebody drops them.
import type { TecId } from '../domain/ids.ts';
import type { FeatureStateValue, FeatureStateWriter } from './feature-state-writer.ts';
import { createTecMarks } from './tec-marks.ts';

type Tints = ReadonlyMap<TecId, FeatureStateValue>;

export type HeldMarks = {
  showOwn(tints: Tints): void;
  showOthers(tints: Tints): void;
};

/** Marks in the feature-state field `held`. */
export function createHeldMarks(writer: FeatureStateWriter): HeldMarks {
  const marks = createTecMarks(writer, 'held');
  let own: Tints = new Map();
  let others: Tints = new Map();
  const show = (): void => marks.show(new Map([...others, ...own]));
  return {
    showOwn(tints) {
      own = tints;
      show();
    },
    showOthers(tints) {
      others = tints;
      show();
    },
  };
}
