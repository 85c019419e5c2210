/** Something that does not agree. */
export interface Finding {
  /** What it is about, e.g. `document 3f2a…` or `audit entry 17`. */
  about: string;
  trouble: string;
}

/** What a check tells while it runs: how far it is, or what it found. */
export type Report = { checked: number } | Finding;

/** One walk over one kind of thing. */
export interface Check {
  /** What is walked, in the plural. */
  name: string;
  run: () => AsyncGenerator<Report>;
}
