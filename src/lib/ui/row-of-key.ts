// Where the keys that move through a list lead, the same in every list.

/** The row that a key leads to from `index`, perhaps beyond the list's ends; null when it moves nothing. */
export function rowOfKey(key: string, index: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + pageRows;
    case 'PageUp':
      return index - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return Number.MAX_SAFE_INTEGER;
    default:
      return null;
  }
}
