/** The vocabulary as the review room injects it: loaded once when the service starts. */
export const VOCABULARY = Symbol('vocabulary');
