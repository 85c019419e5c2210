import type { LabelLanguage } from '../../vocabulary/labels';
import { foldWord } from '../../vocabulary/fold';
import type { Vocabulary } from '../../vocabulary/vocabulary';
import { AddressReader } from './address';
import { fold, tokensOf, wordsOf, type Token } from './folding';

/** What the text after a label can be, by the kind of field. Knows the words of some languages; built once for a document. */
export class ValueTexts {
  readonly addresses: AddressReader;
  private readonly placeholders: Set<string>;
  private readonly statuses: Set<string>;
  private readonly matrices: Set<string>;
  private readonly legalForms: Set<string>;
  private readonly nameArticles: Set<string>;
  private readonly nameJoints: Set<string>;

  constructor(
    private readonly vocabulary: Vocabulary,
    languages: LabelLanguage[],
  ) {
    const { labels } = vocabulary;
    const phrases = (of: (language: LabelLanguage) => string[]): Set<string> =>
      new Set(languages.flatMap(of).map(phraseKey));
    this.addresses = new AddressReader(labels);
    this.placeholders = phrases((language) => language.placeholders);
    this.statuses = phrases((language) => language.statusWords);
    this.matrices = phrases((language) => language.matrixWords);
    this.legalForms = new Set(labels.everywhere.legalForms.map((form) => wordsOf(form).join('')));
    this.nameArticles = new Set(labels.everywhere.nameArticles.map(fold));
    this.nameJoints = new Set(labels.everywhere.nameJoints.map(fold));
  }

  /** "the", "der": before a name, no part of it. */
  isNameArticle(token: Token | undefined): boolean {
    return token !== undefined && this.nameArticles.has(token.text);
  }

  /** "of", "für", "&": small words inside a name. */
  isNameJoint(token: Token): boolean {
    return this.nameJoints.has(token.text);
  }

  /** "N/A", "---", "not provided": printed where there is nothing to say. */
  isPlaceholder(text: string): boolean {
    return !/[\p{L}\p{N}]/u.test(text) || this.placeholders.has(phraseKey(text));
  }

  /** PASS, Complete: a verdict, not a name or number. */
  isStatus(text: string): boolean {
    const word = foldWord(text);
    const { statusWords, qualifierWords } = this.vocabulary;
    return this.statuses.has(phraseKey(text)) || statusWords.has(word) || qualifierWords.has(word);
  }

  /** The number or code at the start of a text; null when none can be. */
  identifier(text: string): string | null {
    const [own = ''] = text.split(/\s[|•·]\s/u);
    const code = (/\d/.test(own) ? own : text)
      .trim()
      .replace(/^[#№:.\s]+(?=\S)/u, (mark) => (mark.includes('#') ? '#' : ''))
      .replace(/[.,;:]+$/u, '');
    if (this.isPlaceholder(code) || this.isStatus(code) || isQuantity(code) || isComparison(code))
      return null;
    // "718802 Nahrungsergänzungsmittel": the number, and what was numbered.
    const [number, ...words] = code.split(' ');
    if (
      /^\d{5,}$/.test(number ?? '') &&
      words.length < 3 &&
      words.some((word) => /^\p{Lu}?\p{Ll}{4,}$/u.test(word))
    )
      return number ?? null;
    if (code.length > 60 || wordsOf(code).length > 10) return null;
    return /\d/.test(code) ? code : null;
  }

  /** A text that can be a name of something: with letters, and neither a verdict nor a page number nor a sentence. */
  name(text: string): string | null {
    const name = text
      .trim()
      .replace(/[,;:|]+$|(?<=\p{Ll}{4})\.$/u, '')
      .trim();
    if (this.isPlaceholder(name) || this.isStatus(name) || isQuantity(name)) return null;
    if (name.length > 160 || wordsOf(name).length > 20) return null;
    return name;
  }

  /** The name of a company or person, without the address that follows it on the line. */
  organisation(text: string): string | null {
    const parts = this.upToAddress(this.upToLegalForm(text)).split(/(?<=,)\s|\s[|•·]\s|\s\/\/\s/u);
    const kept: string[] = [];
    for (const part of parts) {
      const bare = part.replace(/,$/, '').trim();
      const startsAddress =
        this.addresses.partOf(bare) !== null ||
        (kept.length > 0 && (/\d/.test(bare) || this.addresses.endsInState(bare)));
      if (kept.length > 0 && (startsAddress || this.endsLegally(kept.join(' '))) && !this.isLegalForm(bare))
        break;
      kept.push(part);
    }
    const name = this.name(kept.join(' '));
    return name !== null &&
      /\p{L}{2}/u.test(name) &&
      (this.endsLegally(name) || this.addresses.partOf(name) === null) &&
      !/^\S*\d\S*$/.test(name)
      ? name
      : null;
  }

  /** "Acme Testing Co., Ltd. No. 4, Third Road": the name up to its legal form, where a number follows that form. */
  private upToLegalForm(text: string): string {
    const words = text.split(' ');
    const end = words.findIndex(
      (word, at) =>
        /[\p{L}.]$/u.test(word) &&
        // "Denver CO 80202" is a town.
        !/^\d{5}/.test(words[at + 1] ?? '') &&
        words.slice(at + 1, at + 3).some((next) => /^\d/.test(next)) &&
        this.endsLegally(words.slice(0, at + 1).join(' ')),
    );
    return end < 0 ? text : words.slice(0, end + 1).join(' ');
  }

  /** "Comptoir des Plantes – 7 quai Perrache, 69002 Lyon": the name before the dash that an address follows. */
  private upToAddress(text: string): string {
    const [name = '', ...rest] = text.split(/\s[–—-]\s/u);
    const [first = ''] = rest.join(' ').split(/,\s/u);
    return this.addresses.partOf(first) === null ? text : name;
  }

  /** "PT. Nusantara", "CV Borneo": forms that stand before the name (Indonesian). */
  beginsLegally(name: string): boolean {
    return /^(?:PT|CV)\.? \p{Lu}/u.test(name);
  }

  /** Whether a name ends in a legal form (Ltd, s.r.o.), so that nothing more belongs to it. */
  endsLegally(name: string): boolean {
    const words = wordsOf(name);
    return [1, 2, 3].some(
      (count) => words.length > count && this.legalForms.has(words.slice(-count).join('')),
    );
  }

  /** A name without its legal form, folded: what two spellings of one company share. */
  companyKey(name: string): string {
    const words = wordsOf(name);
    for (const count of [3, 2, 1]) {
      if (words.length > count && this.legalForms.has(words.slice(-count).join('')))
        return words.slice(0, -count).join('');
    }
    return words.join('');
  }

  /** Whether a share of a text's words speaks of a kind of material: "Plant, Flower - Cured". */
  namesMatrix(text: string, share = 1 / 3): boolean {
    const words = tokensOf(text)
      .filter((token) => token.isWord)
      .map((token) => token.text);
    const named = words.filter(
      (word, at) => this.matrices.has(word) || this.matrices.has(`${word} ${words[at + 1] ?? ''}`),
    );
    return named.length > 0 && named.length >= share * words.length;
  }

  private isLegalForm(text: string): boolean {
    return this.legalForms.has(wordsOf(text).join(''));
  }
}

const QUANTITY =
  /^[<>~≈±]?\s*\d+(?:[.,]\d+)*\s*(?:g|gr|grams?|kg|mg|µg|ug|lbs?|oz|ounces?|ml|l|liters?|litres?|units?|ct|pcs?|pieces?|ks|stück|stk|uds?|%|°c|°f)\.?$/iu;

/** "16 lb", "5.0 grams": an amount. */
export function isQuantity(text: string): boolean {
  return QUANTITY.test(text.trim());
}

/** "< 1.0E+03", "≤ 10": a result or a limit, and no number of anything. */
function isComparison(text: string): boolean {
  return /^[<>≤≥]|^\d+[.,]\d+E[+-]?\d{1,2}$/i.test(text);
}

function phraseKey(text: string): string {
  return wordsOf(fold(text)).join(' ');
}
