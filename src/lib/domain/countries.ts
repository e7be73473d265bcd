// Countries by ISO 3166-1 alpha-2, named by the platform.
import { createCodeList } from './codes.ts';

/** What the platform can name besides countries: groups, islands without a code of their own, test data. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(
  'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '),
);

const list = createCodeList({
  type: 'region',
  // A code that was withdrawn stands for the one that followed it.
  isCode: (pair) =>
    !NO_COUNTRIES.has(pair) && new Intl.Locale('und', { region: pair }).region === pair,
  writeCode: (pair) => pair,
  otherNames: {
    USA: 'US',
    'United States of America': 'US',
    США: 'US',
    'Great Britain': 'GB',
    England: 'GB',
    'Czech Republic': 'CZ',
    Turkey: 'TR',
    Holland: 'NL',
    Macedonia: 'MK',
    Moldova: 'MD',
    'Republic of Moldova': 'MD',
    'Russian Federation': 'RU',
    'Российская Федерация': 'RU',
    'Kyrgyz Republic': 'KG',
    Киргизия: 'KG',
    Белоруссия: 'BY',
    'Slovak Republic': 'SK',
  },
});

/** All codes. */
export const COUNTRY_CODES = list.codes;
/** The English name; an unknown code stands for itself. */
export const nameOfCountry = list.nameOf;
/** The code that a text means, by code or name; null when there is none. */
export const countryCodeOf = list.codeOf;
/** Codes with names, by name. */
export const allCountries = list.all;
