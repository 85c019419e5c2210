import type { Labels } from '../../vocabulary/labels';
import { hasPostcode } from './date-order';
import { fold, tokensOf, wordsOf } from './folding';
import { Phrases } from './phrases';

/** What a line of a letterhead or an address block is. */
export type AddressPart = 'street' | 'place' | 'phone' | 'web' | 'email';

const PHONE =
  /(?:\+\d{1,3}[\s.-]?)?(?:\(\d{2,4}\)[\s.-]?|\d{2,4}[\s.-])\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4})*(?!\d)/;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u;
const WEB =
  /(?:https?:\/\/|www\.)[\p{L}\d.-]+|(?<![\p{L}\d@.])[\p{L}\d-]{3,}\.(?:com|net|org|io|co|us|eu|cz|de|es|fr|gr|at|ch|it|pl|co\.uk|com\.au|labs?)(?![\p{L}\d.])/iu;

/** Tells addresses from other lines. One for each vocabulary. */
export class AddressReader {
  private readonly streetWords: Set<string>;
  private readonly countries: Set<string>;
  private readonly postBoxes: Phrases<null>;

  constructor(private readonly labels: Labels) {
    this.streetWords = new Set(labels.everywhere.addressWords.map(fold));
    this.postBoxes = new Phrases(labels.everywhere.postBoxes.map((word) => [word, null] as const));
    this.countries = new Set(labels.everywhere.countries.flatMap(({ names }) => names.map(fold)));
  }

  /** What a line is as part of an address; null when it is none. */
  partOf(text: string): AddressPart | null {
    if (EMAIL.test(text)) return 'email';
    if (WEB.test(text)) return 'web';
    if (this.isPlace(text)) return 'place';
    if (this.isStreet(text)) return 'street';
    return PHONE.test(text) ? 'phone' : null;
  }

  /** Whether a domain belongs to whoever rents it a mailbox, and so says nothing of its user. */
  isFreeMail(domain: string): boolean {
    return this.labels.everywhere.freeMail.includes(domain.toLowerCase());
  }

  /** Whether a text names a country. */
  isCountry(text: string): boolean {
    return this.countries.has(fold(text).trim());
  }

  /** A town with its postcode or state, or a country. */
  private isPlace(text: string): boolean {
    if (hasPostcode(text, this.labels.everywhere.countries)) return true;
    const folded = fold(text).replace(/[.,]/g, '').trim();
    return this.countries.has(folded) || this.isTownAndState(text) || this.isTownAndCode(text);
  }

  private isTownAndState(text: string): boolean {
    const match = /^[\p{L} .'-]+,\s*([A-Z]{2})\.?(?:,.*)?$/u.exec(text.trim());
    return this.labels.everywhere.countries.some((country) => country.regions?.includes(match?.[1] ?? ''));
  }

  /** "Denver CO", behind a name and a comma; alone it may be the name of a company. */
  endsInState(text: string): boolean {
    const code = /^\p{Lu}[\p{L} .'-]+ ([A-Z]{2})$/u.exec(text.trim())?.[1];
    return this.labels.everywhere.countries.some((country) => country.regions?.includes(code ?? ''));
  }

  /** "San Francisco 94124", "166 28 Praha 6", "12345 Berlin", "75001 Paris". */
  private isTownAndCode(text: string): boolean {
    return (
      /^(?:[A-Z]{1,2}-)?\d{3} ?\d{2}(?:-\d{4})?\s+\p{Lu}\p{L}+/u.test(text) ||
      /^\p{Lu}[\p{L} .]+,? \d{5}(?:-\d{4})?$/u.test(text.trim())
    );
  }

  /** "PO Box 88", "Postfach 12 34": its word and a number. */
  private isPostBox(text: string): boolean {
    const tokens = tokensOf(text);
    const found = this.postBoxes.at(tokens, 0);
    const next = tokens.slice(found?.to).find((token) => token.isWord);
    return found !== null && /^\d/.test(next?.text ?? '');
  }

  /** A house number beside words of a street, or a street's word beside a number. */
  private isStreet(text: string): boolean {
    if (this.isPostBox(text)) return true;
    if (
      /^\d{1,6}[A-Za-z]?(?:[-–]\d+)?,?\s+(?:[NSEW]{1,2}\.?\s+)?[\p{Lu}\d][\p{L}\d.]*/u.test(text) &&
      /\p{L}{2}/u.test(text)
    ) {
      const words = wordsOf(text);
      return (words.length >= 3 && /^\d{3}/.test(text)) || words.some((word) => this.streetWords.has(word));
    }
    // Letters of houses; "Live Rosin 1g" ends in a weight.
    if (/^[\p{Lu}][\p{L} .]{3,}\s\d{1,5}(?:\/\d+)?[a-fh-k]?(?:,(?! (?:19|20)\d\d)|$)/u.test(text))
      return true;
    return /\d/.test(text) && wordsOf(text).some((word) => this.streetWords.has(word) && word.length > 2);
  }
}

/** The name in a web or mail address: of www.some-lab.co.uk, "some-lab". Null when the text holds none. */
export function domainName(text: string): string | null {
  const host = (EMAIL.exec(text)?.[0].split('@')[1] ?? WEB.exec(text)?.[0] ?? '')
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '');
  const parts = host.split('.').filter((part) => part !== '');
  if (parts.length < 2) return null;
  const suffix = parts.length > 2 && /^(?:co|com|org|net|ac)$/i.test(parts.at(-2) ?? '') ? 2 : 1;
  return parts.at(-1 - suffix) ?? null;
}
