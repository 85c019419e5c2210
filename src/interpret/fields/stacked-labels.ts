import type { LabelIndex } from './label-index';
import type { Label, LabelledPiece } from './labelled-text';
import { stacked } from './run';

/** A label over two lines is one ("Date of" over "Receipt:"), where both lines together are known and stand tight. */
export function withStackedLabels(pieces: LabelledPiece[], index: LabelIndex): LabelledPiece[] {
  const joined = new Set<LabelledPiece>();
  const result = pieces.map((piece) => {
    const above = couldBeLabel(piece)
      ? pieces.find(
          (other) =>
            !joined.has(other) &&
            stacksOn(other, piece) &&
            !(isAnswered(other, pieces) && isAnswered(piece, pieces)),
        )
      : undefined;
    const label = above && stackedLabel(above, piece, index);
    if (!above || !label) return piece;
    joined.add(above);
    return { ...piece, plain: null, labels: [label] };
  });
  return result.filter((_, at) => {
    const piece = pieces[at];
    return !piece || !joined.has(piece);
  });
}

/** A value or a sentence under a text makes no label with it. */
function couldBeLabel({ whole, labels }: LabelledPiece): boolean {
  return labels.length > 0 || (whole.text.length < 40 && /\p{L}{2}/u.test(whole.text));
}

function stacksOn(above: LabelledPiece, below: LabelledPiece): boolean {
  if (above.labels.some((label) => label.inline !== null || label.colon)) return false;
  const [upper, lower] = [above.whole, below.whole];
  const drop = lower.baseline - upper.baseline;
  const size = Math.min(upper.size, lower.size);
  if (drop < 0.6 * size || drop > 1.6 * size || Math.max(upper.size, lower.size) > 1.15 * size) return false;
  const [left, right] = [
    upper.box.x - lower.box.x,
    upper.box.x + upper.box.width - lower.box.x - lower.box.width,
  ];
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) < 0.6 * size;
}

/** "Product  Distillate" over "Lot  T9-004": each label has its own value on its line, so the two are none together. */
function isAnswered({ whole, labels }: LabelledPiece, pieces: LabelledPiece[]): boolean {
  if (labels.length === 0) return false;
  const right = whole.box.x + whole.box.width;
  return pieces.some(
    (other) =>
      other.plain !== null &&
      Math.abs(other.whole.baseline - whole.baseline) < 0.2 * whole.size &&
      other.whole.box.x > right &&
      other.whole.box.x - right < 20 * whole.size,
  );
}

/** Both lines as one label, when the vocabulary knows it whole. */
function stackedLabel(above: LabelledPiece, below: LabelledPiece, index: LabelIndex): Label | null {
  const lower = below.labels[0] && !below.plain ? below.labels[0] : null;
  if (below.labels.length > 1) return null;
  const lowerRun = lower?.run ?? below.whole;
  const colon = lower?.colon ?? /[:：]\s*$/u.test(below.whole.text);
  const meanings = index.meaningsOf(`${above.whole.text} ${lowerRun.text.replace(/[:：]\s*$/u, '')}`);
  if (meanings.length === 0) return null;
  const run = stacked([above.whole, lowerRun]);
  return {
    meanings,
    parts: [meanings],
    run: { ...run, baseline: lowerRun.baseline },
    colon,
    qualified: false,
    inline: lower?.inline ?? null,
    restyled: lower?.restyled ?? false,
  };
}
