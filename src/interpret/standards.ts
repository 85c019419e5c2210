/** Bodies whose standards and books of methods laboratories name by a number. */
const BODY =
  /^(?:(?:ISO|IEC|EN|DIN|UNE|NF|BS|ČSN|CSN|STN|PN|ÖNORM|SN|UNI|ΕΛΟΤ|ASTM|AOAC|AOCS|AACC|ICC|BAM|FDA|EPA|USP|EP|BP|JP|ChP|CHP|Ph\.? ?Eur\.?|GB|GB\/T|ASU|LFGB|BRD|AFNOR|NMKL|APHA|IS|KS|EAS|SANS|FSSAI|OMA|PTM|XP|TS|CEN|BVL)(?:\b|(?=\d{3}))\.?[\s/:.<–-]*)+/u;

/**
 * Whether a cell names a method by its standard, with nothing of a limit in it: "UNE-EN ISO 4833-1", "AOAC 2015.01",
 * "USP <2021>", "NF V08-059", "ASU L 00.00-88/2".
 */
export function isStandardName(text: string): boolean {
  const [body] = BODY.exec(text) ?? [];
  return (
    body !== undefined &&
    /^(?:\p{Lu}{1,3}[ .-]?|Ch(?:apter|\.)? ?)?\d[\p{L}\d.,:/<>()–-]*/u.test(text.slice(body.length))
  );
}
