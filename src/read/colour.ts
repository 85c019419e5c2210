/** The most by which red, green or blue of two colours may differ, of 255, for letters in the one to be lost on the other. */
export const LOST_WITHIN = 24;

/** Whether letters in one colour are not seen on the other. Colours are CSS's `#rrggbb`; null is a pattern, like nothing. */
export function isLost(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  if (one === other) return true;
  const [a, b] = [Number.parseInt(one.slice(1), 16), Number.parseInt(other.slice(1), 16)];
  return (
    Math.abs((a >> 16) - (b >> 16)) <= LOST_WITHIN &&
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) <= LOST_WITHIN &&
    Math.abs((a & 255) - (b & 255)) <= LOST_WITHIN
  );
}
