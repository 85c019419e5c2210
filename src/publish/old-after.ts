/** Older than this a certificate still counts, but a badge that is seen elsewhere says so by turning grey. */
export const OLD_AFTER_DAYS = 730;
