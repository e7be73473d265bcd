// Scrolls a list while something is dragged along its upper or lower edge.

/** The edge begins this far from the end of what is seen. */
const EDGE_PIXELS = 40;
const PIXELS_PER_FRAME = 12;

/** Scrolls what lies under the pointer by one step; false when it is at no edge. */
export function scrollAtEdge(x: number, y: number): boolean {
  const scroller = scrollerOf(document.elementFromPoint(x, y));
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const before = scroller.scrollTop;
  if (y < top + EDGE_PIXELS) scroller.scrollBy(0, -PIXELS_PER_FRAME);
  else if (y > bottom - EDGE_PIXELS) scroller.scrollBy(0, PIXELS_PER_FRAME);
  return scroller.scrollTop !== before;
}

function scrollerOf(element: Element | null): Element | null {
  for (let each = element; each; each = each.parentElement) {
    const isLonger = each.scrollHeight > each.clientHeight;
    if (isLonger && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return null;
}
