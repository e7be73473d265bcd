// Names of a dataset's places in one language, for ids that come from elsewhere and may be unknown.
import type { Dataset } from './dataset.ts';
import { asId, type PecAbroadId, type TecId } from './ids.ts';
import type { Language } from './local-names.ts';

export type NamesOfPlaces = {
  tecName(tecId: string): string;
  seatName(tecId: string): string;
  pecAbroadName(pecAbroadId: string): string;
};

/** An unknown id stands for itself, so that a sentence about it can still be read. */
export function namesOfPlaces(dataset: Dataset, language: Language): NamesOfPlaces {
  const tec = (id: string) => dataset.tecs.get(asId<TecId>(id));
  return {
    tecName: (id) => tec(id)?.names[language] ?? id,
    seatName: (id) => tec(id)?.seat.names[language] ?? id,
    pecAbroadName(id) {
      const pec = dataset.pecsAbroad.get(asId<PecAbroadId>(id));
      return pec ? `${pec.city}, ${pec.country}` : id;
    },
  };
}
