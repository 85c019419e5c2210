/** A word or a mark of a text, folded for comparing, with its place in the text as printed. */
export interface Token {
  /** Lower case, without accents; of marks the mark itself. */
  text: string;
  isWord: boolean;
  start: number;
  end: number;
}

const PLAIN = /^[\x20-\x7e]*$/;
const TOKEN = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
const WORD = /[\p{L}\p{N}]/u;
/** One sign that is a word: "No." */
const NUMERO = '№';

/** The words and marks of a text, in order. */
export function tokensOf(text: string): Token[] {
  if (PLAIN.test(text)) return plainTokensOf(text);
  return [...text.matchAll(TOKEN)].map((match) => ({
    text: fold(match[0]),
    isWord: WORD.test(match[0]) || match[0] === NUMERO,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The same for printable ASCII, which most texts are and nearly all time goes into: every line is asked for its tokens often. */
function plainTokensOf(text: string): Token[] {
  const folded = text.toLowerCase();
  const tokens: Token[] = [];
  for (let start = 0; start < folded.length;) {
    let end = start;
    while (end < folded.length && isLetterOrDigit(folded.charCodeAt(end))) end++;
    const isWord = end > start;
    if (!isWord) end++;
    if (isWord || folded[start] !== ' ') tokens.push({ text: folded.slice(start, end), isWord, start, end });
    start = end;
  }
  return tokens;
}

/** Of lower case ASCII. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Lower case, compatibility forms resolved (ligatures, full width), accents dropped; for comparing, never for showing. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i');
}

/** The folded words of a text, without its marks. */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter((token) => token.isWord)
    .map((token) => token.text);
}

/** Letters and digits alone, folded: two spellings of one name or number have one key. */
export function keyOf(text: string): string {
  return wordsOf(text).join('');
}
