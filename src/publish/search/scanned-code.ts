import { gtin14 } from '../../registry/gtin';

/** What a label's code says: the product's GTIN, and the lot where it names one. */
export interface ScannedCode {
  /** 14 digits. */
  gtin: string;
  lot: string | null;
}

/** FNC1 within a bar code's text, and what scanners put before it (ISO/IEC 15424). */
const SEPARATOR = /\u001d/;
const SYMBOLOGY = /^\](?:C1|d2|Q3|e0|J1)/;

/** The whole address of a GS1 Digital Link, or its path: /01/{gtin}, then perhaps /10/{lot}. Any host may serve it. */
const DIGITAL_LINK =
  /^(?:https?:\/\/[^/\s]+(?:\/[^\s]*?)??)?\/(?:01|gtin)\/(\d{8,14})(?:\/(?:10|lot)\/([^/?#\s]+))?(?:[/?#].*)?$/i;

/** (01)09506000134352(10)AB-12: as printed under a bar code. */
const BRACKETED = /^\(01\)\s*(\d{14})\s*(?:\(10\)\s*([^()]{1,20}))?/;

/** 01 and fourteen digits, then perhaps dates, then 10 and the lot: as a bar code says it. */
const ELEMENTS = /^01(\d{14})((?:1[1-7]\d{6})*)(?:10([^\u001d]{1,20}))?/;

/**
 * The GTIN, and the lot if there is one, in what somebody typed or a scanner gave: a bare GTIN, a GS1 Digital Link, or a GS1
 * element string (GS1 General Specifications, 3: AI 01 and 10). No address in it is ever followed.
 *
 * @returns null for everything else, a GTIN with a wrong check digit among it
 */
export function scannedCode(text: string): ScannedCode | null {
  const plain = text.trim().replace(SYMBOLOGY, '');
  const bare = gtin14(plain);
  if (bare) return { gtin: bare, lot: null };
  const link = DIGITAL_LINK.exec(plain);
  if (link) return codeOf(link[1]!, unescaped(link[2]));
  const bracketed = BRACKETED.exec(plain);
  if (bracketed) return codeOf(bracketed[1]!, bracketed[2]);
  const elements = ELEMENTS.exec(plain);
  return elements && codeOf(elements[1]!, elements[3]?.split(SEPARATOR)[0]);
}

function codeOf(digits: string, lot: string | undefined): ScannedCode | null {
  const gtin = gtin14(digits);
  return gtin === null ? null : { gtin, lot: lot?.trim() || null };
}

/** A path's part as text; what is no valid escape stays as it is. */
function unescaped(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return part;
  }
}
