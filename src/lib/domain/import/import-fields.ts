// The columns that a list of observers may have: their titles, and by which headers they are known.

export const IMPORT_FIELDS = [
  'reference',
  'kind',
  'name',
  'nationalities',
  'gender',
  'languages',
  'missions',
  'secondingState',
  'accreditation',
  'accreditationOn',
  'arrivesOn',
  'leavesOn',
  'phone',
  'isIllustrative',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

type FieldFacts = {
  /** The header in templates and exports. */
  readonly title: string;
  /** Further headers in English and Russian lists. */
  readonly headers: readonly string[];
  /** What may stand in the column, for the notes of the template. */
  readonly note: string;
  readonly example: string;
};

export const IMPORT_FIELD_FACTS: Readonly<Record<ImportField, FieldFacts>> = {
  reference: {
    title: 'Reference',
    headers: ['ref', 'id', 'no', 'number', 'observer id', 'код', 'номер', '№', 'идентификатор'],
    note: 'Your own number of the person. A later import finds people by it.',
    example: 'EXAMPLE',
  },
  kind: {
    title: 'Kind',
    headers: ['type', 'observer type', 'role', 'category', 'тип', 'вид', 'категория'],
    note: 'LTO or STO.',
    example: 'LTO',
  },
  name: {
    title: 'Name',
    headers: ['full name', 'observer', 'surname and name', 'имя', 'фио', 'ф и о', 'наблюдатель'],
    note: 'As it stands on the accreditation.',
    example: 'This row is an example and is skipped',
  },
  nationalities: {
    title: 'Nationalities',
    headers: ['nationality', 'citizenship', 'citizenships', 'country', 'гражданство', 'страна'],
    note: 'Names or two-letter codes, every one of a dual national: DE, France.',
    example: 'DE, FR',
  },
  gender: {
    title: 'Gender',
    headers: ['sex', 'm f', 'f m', 'пол'],
    note: 'Female, Male or Other; empty while not stated.',
    example: 'Female',
  },
  languages: {
    title: 'Languages',
    headers: ['language', 'working languages', 'языки', 'язык', 'знание языков'],
    note: 'Working languages by name or two-letter code: English, ru, kk.',
    example: 'en, ru',
  },
  missions: {
    title: 'Earlier missions',
    headers: ['missions', 'experience', 'previous missions', 'опыт', 'миссии', 'опыт миссий'],
    note: 'A whole number.',
    example: '3',
  },
  secondingState: {
    title: 'Seconding State',
    headers: ['seconded by', 'sending state', 'state', 'направившее государство', 'направлен'],
    note: 'One country by name or two-letter code.',
    example: 'DE',
  },
  accreditation: {
    title: 'Accreditation',
    headers: ['accreditation status', 'status', 'аккредитация', 'статус'],
    note: 'None, Applied, Accredited or Refused.',
    example: 'Applied',
  },
  accreditationOn: {
    title: 'Accreditation date',
    headers: ['accredited on', 'applied on', 'date of accreditation', 'дата аккредитации'],
    note: 'YYYY-MM-DD, DD.MM.YYYY or a date cell.',
    example: '2019-05-10',
  },
  arrivesOn: {
    title: 'Arrives',
    headers: ['arrival', 'arrival date', 'date of arrival', 'дата прибытия', 'прибытие', 'приезд'],
    note: 'YYYY-MM-DD, DD.MM.YYYY or a date cell.',
    example: '2019-05-12',
  },
  leavesOn: {
    title: 'Leaves',
    headers: [
      'departure',
      'departure date',
      'date of departure',
      'дата отъезда',
      'отъезд',
      'выезд',
    ],
    note: 'YYYY-MM-DD, DD.MM.YYYY or a date cell.',
    example: '2019-06-19',
  },
  phone: {
    title: 'Phone',
    headers: ['mobile', 'mobile phone', 'telephone', 'phone number', 'телефон', 'мобильный'],
    note: 'With + and the country code: +77010000000.',
    example: '+447700900000',
  },
  isIllustrative: {
    title: 'Illustrative',
    headers: ['invented', 'вымышленный'],
    note: 'Yes marks an invented person wherever the person is shown.',
    example: 'No',
  },
};

/** A row with this reference is an example of the template and is skipped. */
export const EXAMPLE_REFERENCE = IMPORT_FIELD_FACTS.reference.example;
