import { LOST_SIGN } from './lost-sign';

/** Folding: bringing spellings of one word to one key. Two prints are the same name when their keys are equal. */

const GREEK_LETTERS: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};
const PLAIN = /^[\x20-\x7e]*$/;
/** U+2206, the increment sign, is what many typefaces print for a capital delta. */
const INCREMENT = /∆/g;
/** A sharp s that follows no letter was meant as a beta: `ß-myrcene`. */
const SHARP_S_FOR_BETA = /(?<!\p{L})ß/gu;
const GREEK_RUN = /\p{Script=Greek}+/gu;
const COMBINING = /\p{M}/gu;

/**
 * The key of a name: compatibility forms unified, Greek letters spelled out, no accents, case, spaces or punctuation but
 * `+ / % : ;`. A sign whose letter is lost stays, as U+FFFD: `?-Pinene` is not Pinene.
 */
export function foldName(text: string): string {
  const plain = PLAIN.test(text);
  const kept = plain && !text.includes('?') ? text : text.replace(LOST_SIGN, keepIfNoLetter);
  return foldPlain(plain ? kept : spellGreekLetters(kept)).replace(/[^\p{L}\p{N}+/%:;\uFFFD]/gu, '');
}

function keepIfNoLetter(sign: string): string {
  return /\p{L}/u.test(sign) ? sign : '\uFFFD';
}

/** The key of a word in a result, status or limit cell: case, accents, spaces, full stops and underscores are dropped; signs stay. */
export function foldWord(text: string): string {
  return foldPlain(text)
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .replace(/[–—−]/g, '-')
    .replace(/[\s._]/g, '');
}

/** The key of a unit's spelling: `µg/g`, `ug / g` and `UG/G` are one; so are `mg kg⁻¹` and `mg·kg-1`. */
export function foldUnit(text: string): string {
  return foldPlain(text)
    .replace(/μ/g, 'u')
    .replace(/[–—−]/g, '-')
    .replace(/_\d*$/, '')
    .replace(/[\s._·⋅]/g, '')
    .replace(/^[([](.*)[)\]]$/, '$1');
}

/** The key of a column heading or a panel's title: spaces, marks and all punctuation but `% # ±` are dropped; `+/-` is `±`. */
export function foldHeading(text: string): string {
  const spelled = text.replace(/\+\s*\/\s*-/g, '±');
  return foldPlain(PLAIN.test(spelled) ? spelled : spellGreekLetters(spelled)).replace(
    /[^\p{L}\p{N}%#±]/gu,
    '',
  );
}

/** Lost ligatures, one by one and together: every key that is left of `key` when the typeface's fi, fl, ff, ffi or ffl did not survive. */
export function withoutLigatures(key: string): string[] {
  const parts = key.split(/(ffi|ffl|ff|fi|fl)/);
  let variants = [parts[0] ?? ''];
  for (let i = 1; i < parts.length; i += 2) {
    const [ligature = '', rest = ''] = [parts[i], parts[i + 1]];
    variants = variants.flatMap((v) => [v + ligature + rest, v + rest]);
  }
  return variants.filter((v) => v !== key);
}

/** A key under which letters that character recognition mixes up are one: o and 0, l, i and 1, rn and m. */
export function foldConfusable(key: string): string {
  return key
    .replace(/0/g, 'o')
    .replace(/[1i|!]/g, 'l')
    .replace(/rn/g, 'm');
}

/** Lower case, compatibility forms resolved, accents dropped; everything else stays. */
export function foldPlain(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().replace(/ß/g, 'ss');
}

/** `Δ9` becomes `delta9`; a Greek word stays a Greek word. */
function spellGreekLetters(text: string): string {
  return text
    .replace(INCREMENT, 'Δ')
    .replace(SHARP_S_FOR_BETA, 'beta')
    .normalize('NFKC')
    .replace(GREEK_RUN, (run) => (run.length === 1 ? (GREEK_LETTERS[run.toLowerCase()] ?? run) : run));
}
