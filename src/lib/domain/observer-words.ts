// How the choices about an observer are written, on screen and in lists that are exported.
import type { Accreditation, Gender, ObserverKind } from './observer.ts';

export const KIND_LABELS: Readonly<Record<ObserverKind, string>> = { lto: 'LTO', sto: 'STO' };

export const GENDER_LABELS: Readonly<Record<Gender, string>> = {
  female: 'Female',
  male: 'Male',
  other: 'Other',
};

export const ACCREDITATION_LABELS: Readonly<Record<Accreditation, string>> = {
  none: 'None',
  applied: 'Applied',
  accredited: 'Accredited',
  refused: 'Refused',
};
