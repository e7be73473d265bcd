// A mark that one feature at most carries at a time: the focus, the pointer.
import type { FeatureStateWriter } from './feature-state-writer.ts';

export type FeatureMark = {
  /** Moves the mark to a feature, or with null takes it away. */
  show(id: string | null): void;
};

/** A mark in the feature-state field `field` of a source. */
export function createFeatureMark(
  writer: FeatureStateWriter,
  source: string,
  field: string,
): FeatureMark {
  let marked: string | null = null;
  return {
    show(id) {
      if (id === marked) return;
      if (marked !== null) writer.write(source, marked, { [field]: null });
      if (id !== null) writer.write(source, id, { [field]: true });
      marked = id;
    },
  };
}
