// Corners as people type them: one a line, latitude first, as maps and receivers show them.
import { err, ok, type Result } from '../result.ts';
import type { Position } from '../tec.ts';

const DECIMALS = 5;
const CORNER =
  /^([+-]?\d{1,2}(?:\.\d+)?)\s*°?\s*N?\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*E?$/i;

/** The text of corners: `49.95000, 82.61000`, one a line. */
export function textOfCorners(corners: readonly Position[]): string {
  return corners
    .map(({ lat, lng }) => `${lat.toFixed(DECIMALS)}, ${lng.toFixed(DECIMALS)}`)
    .join('\n');
}

/** The corners of a text; empty lines are passed over. The error names the line that is wrong. */
export function cornersOfText(text: string): Result<readonly Position[], string> {
  const corners: Position[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, lat, lng] = CORNER.exec(line.trim()) ?? [];
    if (lat === undefined || lng === undefined || !isOnGlobe(Number(lat), Number(lng))) {
      return err(
        `Line ${index + 1} is no place: write latitude, then longitude, such as 49.95, 82.61.`,
      );
    }
    corners.push({ lng: Number(lng), lat: Number(lat) });
  }
  return ok(corners);
}

function isOnGlobe(lat: number, lng: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}
