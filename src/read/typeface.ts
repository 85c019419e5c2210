import type { OperatorList, PdfPage, Typeface } from './pdf-document';
import { operators } from './pdf-document';
import { ownAdvancesIn, type OwnAdvances } from './own-advances';
import { signsOf } from './symbol-typefaces';

/** What the reader needs of a typeface, worked out once for all of its letters. */
export interface Face {
  /** Its name without the six letters that mark a subset (ISO 32000-1, 9.6.4). */
  name: string;
  /** Widths of letters are in so many of the type size. */
  unit: number;
  /** The height of its letters in units of the type size. */
  em: number;
  /** Its letters are drawings of the document's own (Type 3), to any scale. */
  isDrawn: boolean;
  /** What its letters look like, where that is not what the document says. */
  signs: ReadonlyMap<string, string> | null;
  /** How far its letters move on beyond their widths, where the document says so after each letter. */
  advances: OwnAdvances | null;
}

/** What stands in for a typeface that the document names and does not have. */
export const NO_FACE: Face = { name: '', unit: 0.001, em: 1, isDrawn: false, signs: null, advances: null };

/** The typefaces that a page uses, by the name that its operators use. */
export async function facesOf(page: PdfPage, list: OperatorList): Promise<Map<string, Face>> {
  const faces = new Map<string, Face>();
  const advances = ownAdvancesIn(list);
  for (const name of namesIn(list)) {
    const typeface = await new Promise<Typeface | null>((resolve) => page.commonObjs.get(name, resolve));
    // pdf.js unpacks each property anew whenever it is asked for it.
    if (typeface) faces.set(name, { ...faceOf(typeface), advances: advances.get(name) ?? null });
  }
  return faces;
}

function namesIn({ fnArray, argsArray }: OperatorList): Set<string> {
  const { setFont, setGState } = operators();
  const names = new Set<string>();
  for (let index = 0; index < fnArray.length; index++) {
    if (fnArray[index] === setFont) names.add(argsArray[index]?.[0] as string);
    if (fnArray[index] === setGState) {
      for (const [key, value] of argsArray[index]?.[0] as [string, unknown][])
        if (key === 'Font') names.add((value as [string])[0]);
    }
  }
  return names;
}

function faceOf({ name, isType3Font: isDrawn, fontMatrix, bbox }: Typeface): Face {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  const em = isDrawn ? emOf(fontMatrix, bbox) : 1;
  return {
    name: plain,
    unit: fontMatrix?.[0] ?? NO_FACE.unit,
    em,
    isDrawn,
    signs: signsOf(plain),
    advances: null,
  };
}

function emOf(fontMatrix: Typeface['fontMatrix'], bbox: Typeface['bbox']): number {
  const unit = Math.abs(fontMatrix?.[3] ?? 0.001);
  const height = Math.abs((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0));
  return height > 0 ? height * unit : 1000 * unit;
}
