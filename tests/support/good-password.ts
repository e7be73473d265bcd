// A password that every rule takes.

export const GOOD_PASSWORD = 'tall green otters sing';
