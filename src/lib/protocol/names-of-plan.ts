// The names behind the ids of an activity, which are the reader's to know.

/** How ids become names in the reader's language; each falls back to the id itself. */
export type NamesOfPlan = {
  tecName(tecId: string): string;
  seatName(tecId: string): string;
  pecAbroadName(pecAbroadId: string): string;
  personName(userId: string): string;
  observerName(observerId: string): string;
  /** LTO04 or 0101. */
  teamCode(teamId: string): string;
};
