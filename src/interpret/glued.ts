import type { Lexicon } from './lexicon';
import type { PlacedWord } from './lines';

/** Between these two letters a space may have been lost: "EinheitBG", "LimitConc.", "Conc.Status". */
const SEAM = /(?<=[\p{Ll}.)])(?=\p{Lu})/gu;

/**
 * Recognition, and some text layers, lose the space between two narrow columns' headings. A word that is no heading and
 * falls into two that are, at a small letter before a capital, is those two.
 */
export function withoutGlue(words: PlacedWord[], lexicon: Lexicon): PlacedWord[] {
  return words.flatMap((word) => {
    if (lexicon.heading(word.text) !== null || lexicon.analyte(word.text) !== null) return [word];
    const seam = [...word.text.matchAll(SEAM)].find(({ index }) =>
      [word.text.slice(0, index), word.text.slice(index)].every((part) => lexicon.heading(part) !== null),
    );
    return seam ? cutAt(word, seam.index) : [word];
  });
}

/** The width is shared out by letters; a space's worth stays between the two. */
function cutAt(word: PlacedWord, at: number): PlacedWord[] {
  const letter = word.box.width / word.text.length;
  const gap = Math.min(word.size, letter * 2);
  const left = { ...word, text: word.text.slice(0, at), box: { ...word.box, width: at * letter - gap / 2 } };
  const from = word.box.x + at * letter + gap / 2;
  const right = word.box.x + word.box.width;
  return [
    left,
    {
      ...word,
      text: word.text.slice(at),
      box: { ...word.box, x: from, width: right - from },
      ruleLeft: null,
    },
  ];
}
