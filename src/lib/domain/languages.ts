// Languages that people speak, by ISO 639-1, named by the platform. Not the languages of place names.
import { createCodeList } from './codes.ts';

const list = createCodeList({
  type: 'language',
  isCode: (pair) => new Intl.Locale(pair.toLowerCase()).language === pair.toLowerCase(),
  writeCode: (pair) => pair.toLowerCase(),
  otherNames: { Farsi: 'fa', Kirghiz: 'ky', Qazaq: 'kk', Norwegian: 'no' },
});

/** All codes. */
export const LANGUAGE_CODES = list.codes;
/** The English name; an unknown code stands for itself. */
export const nameOfLanguage = list.nameOf;
/** The code that a text means, by code or name; null when there is none. */
export const languageCodeOf = list.codeOf;
/** Codes with names, by name. */
export const allLanguages = list.all;
