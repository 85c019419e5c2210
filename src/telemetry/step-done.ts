/** What is timed and traced of a certificate's way, in its order. */
export type Step = 'upload' | 'read' | 'understand' | 'keep' | 'look' | 'decide';

/** A step that ended, well or not. */
export interface StepDone {
  step: Step;
  /** Null when it did not come to be about a certificate, such as an upload that was refused. */
  certificateId: string | null;
  /** When it began, milliseconds since 1970. */
  began: number;
  milliseconds: number;
  failed: boolean;
  /** More to tell of it in a trace. */
  about?: Record<string, string | number | boolean>;
}
