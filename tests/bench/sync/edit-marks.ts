// Marks edits so that a receiver finds them in a frame without decoding it, also in merged ones.

const MARK = Buffer.from('@#');
const EDITOR_DIGITS = 4;
const NUMBER_DIGITS = 6;
const LENGTH = MARK.length + EDITOR_DIGITS + NUMBER_DIGITS;

/** The text to write for an editor's edit. */
export function markOf(editor: number, number: number): string {
  return `@#${String(editor).padStart(EDITOR_DIGITS, '0')}${String(number).padStart(NUMBER_DIGITS, '0')}`;
}

/** Calls back for each mark in the frame. */
export function readMarks(frame: Buffer, onMark: (editor: number, number: number) => void): void {
  for (let at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + LENGTH)) {
    const editorAt = at + MARK.length;
    const numberAt = editorAt + EDITOR_DIGITS;
    onMark(digits(frame, editorAt, EDITOR_DIGITS), digits(frame, numberAt, NUMBER_DIGITS));
  }
}

function digits(frame: Buffer, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) value = value * 10 + (frame[at] ?? 0) - 48;
  return value;
}
