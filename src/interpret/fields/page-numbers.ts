import type { LabelLanguage } from '../../vocabulary/labels';
import { fold } from './folding';

/** "Page 2 of 5" in a text. */
export interface PageNumber {
  stated: number;
  of: number;
  at: number;
  end: number;
}

/** Ways to print it in some languages as patterns, for folded text; those with a word before the number come first. */
export function pageNumberPatterns(languages: LabelLanguage[]): RegExp[] {
  const phrases = languages.flatMap((language) => language.pageOf).sort((a, b) => b.length - a.length);
  return phrases.map((phrase) => {
    const pattern = fold(phrase)
      .split(/\s+|(?=\/)|(?<=\/)/)
      .map((part) => part.replace('{n}', '(\\d{1,3})').replace('{m}', '(\\d{1,3})'))
      .join('[\\s.:]*');
    return new RegExp(`(?<![\\p{L}\\d/])${pattern}(?![\\d/%])`, 'u');
  });
}

/** The page number in a text; null when there is none. Offsets are those of the folded text. */
export function pageNumberIn(text: string, patterns: RegExp[]): PageNumber | null {
  const folded = fold(text);
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    const [stated, of] = [Number(match?.[1]), Number(match?.[2])];
    if (match && stated >= 1 && stated <= of)
      return { stated, of, at: match.index, end: match.index + match[0].length };
  }
  return null;
}
