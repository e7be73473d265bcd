// The days of an event while somebody types them: as dates and as days from E-day, which follow each other.
// Invariant: what is half typed stays as it is; only a whole day changes the other fields.
import {
  CALENDAR_OFFSET_MAX_DAYS,
  dateOfOffset,
  offsetOfDate,
  textOfDayOffset,
} from '../../domain/calendar.ts';
import type { DaySpan } from '../../domain/derive/aor-coverage.ts';

const E_DAY: DaySpan = { fromOffsetDays: 0, toOffsetDays: 0 };

export class EventDays {
  readonly #electionDay: string;
  #firstDate = $state('');
  #firstOffset = $state('');
  #lastDate = $state('');
  /** How many days follow the first: moving the first day keeps them. */
  #daysAfter: number;

  constructor(span: DaySpan | null, electionDay: string) {
    const { fromOffsetDays, toOffsetDays } = span ?? E_DAY;
    this.#electionDay = electionDay;
    this.#daysAfter = toOffsetDays - fromOffsetDays;
    this.#firstDate = dateOfOffset(electionDay, fromOffsetDays);
    this.#firstOffset = textOfDayOffset(fromOffsetDays);
    this.#lastDate = dateOfOffset(electionDay, toOffsetDays);
  }

  /** The days as typed; not a number where no day is typed. */
  get span(): DaySpan {
    return {
      fromOffsetDays: this.#offsetOf(this.#firstDate),
      toOffsetDays: this.#offsetOf(this.#lastDate),
    };
  }

  get firstDate(): string {
    return this.#firstDate;
  }
  set firstDate(date: string) {
    this.#firstDate = date;
    const offset = this.#offsetOf(date);
    if (!isDay(offset)) return;
    this.#firstOffset = textOfDayOffset(offset);
    this.#moveLast(offset);
  }

  /** `E-26`, `-26` or `+10`. */
  get firstOffset(): string {
    return this.#firstOffset;
  }
  set firstOffset(text: string) {
    this.#firstOffset = text;
    const offset = offsetOfText(text);
    this.#firstDate = isDay(offset) ? dateOfOffset(this.#electionDay, offset) : '';
    if (isDay(offset)) this.#moveLast(offset);
  }

  get lastDate(): string {
    return this.#lastDate;
  }
  set lastDate(date: string) {
    this.#lastDate = date;
    const { fromOffsetDays, toOffsetDays } = this.span;
    if (isDay(fromOffsetDays) && isDay(toOffsetDays)) {
      this.#daysAfter = toOffsetDays - fromOffsetDays;
    }
  }

  #moveLast(firstOffset: number): void {
    this.#lastDate = dateOfOffset(this.#electionDay, firstOffset + this.#daysAfter);
  }

  #offsetOf(date: string): number {
    return date === '' ? Number.NaN : offsetOfDate(this.#electionDay, date);
  }
}

function isDay(offset: number): boolean {
  return Number.isInteger(offset) && Math.abs(offset) <= CALENDAR_OFFSET_MAX_DAYS;
}

function offsetOfText(text: string): number {
  if (/^E(-?day)?$/i.test(text.trim())) return 0;
  const digits = text.trim().replace(/^E/i, '').replace('−', '-');
  return /^[+-]?\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
}
