// Names of places in the three languages of the mission.

export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A place's name; a language that the dataset lacks holds the English name. */
export type LocalNames = Readonly<Record<Language, string>>;
