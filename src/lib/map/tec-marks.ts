// One kind of mark on TECs (hover, selected, held...), kept as a whole and written as differences.
import type { TecId } from '../domain/ids.ts';
import type { FeatureStateValue, FeatureStateWriter } from './feature-state-writer.ts';
import { TEC_SOURCE } from './sources.ts';

export type TecMarks = {
  /** Shows exactly these marks; TECs that had one before and are missing lose it. */
  show(marks: ReadonlyMap<TecId, FeatureStateValue>): void;
};

/** Marks kept in the feature-state field `field`; `onCount` learns how many there are. */
export function createTecMarks(
  writer: FeatureStateWriter,
  field: string,
  onCount?: (field: string, count: number) => void,
): TecMarks {
  let shown: ReadonlyMap<TecId, FeatureStateValue> = new Map();
  return {
    show(marks) {
      for (const tecId of shown.keys()) {
        if (!marks.has(tecId)) writer.write(TEC_SOURCE, tecId, { [field]: null });
      }
      for (const [tecId, value] of marks) writer.write(TEC_SOURCE, tecId, { [field]: value });
      shown = new Map(marks);
      onCount?.(field, shown.size);
    },
  };
}

/** The same flag on every one of these TECs. */
export function flagged(tecIds: Iterable<TecId>): ReadonlyMap<TecId, true> {
  return new Map(Array.from(tecIds, (tecId) => [tecId, true]));
}
