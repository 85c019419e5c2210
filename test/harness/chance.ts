/** Chance that can be had again: the same seed gives the same row of numbers. */
export class Chance {
  constructor(private state: number) {}

  /** At least 0, below 1. Mulberry32, by Tommy Ettinger (public domain). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  of<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)]!;
  }
}
