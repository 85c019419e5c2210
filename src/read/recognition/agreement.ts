/**
 * Whether nothing can be said: the recogniser made a mark of the small raised digits of a power of ten, and read all the
 * rest as the text says. Neither agreement nor disagreement.
 */
export function cannotTell(printed: string, seen: string): boolean {
  return (
    /10\^\d+/.test(printed) && RAISED_MARK.test(seen) && agrees(withoutPower(printed), withoutPower(seen))
  );
}

const RAISED_MARK = /10\s?[°º"'“”*?]/;

function withoutPower(text: string): string {
  return text.replace(/10\^\d+/g, '10').replace(new RegExp(RAISED_MARK, 'g'), '10');
}

/**
 * Whether a recogniser that looked at a cell saw what the text layer says. Letters that it cannot tell apart count as the
 * same (O and 0, l and 1, comma and point; µ and p before a g, as no limit is in picograms), and so do spaces, quotes and
 * strokes at the rim; digits do not.
 */
export function agrees(printed: string, seen: string): boolean {
  const text = folded(printed);
  // The point of a small number is lost now and then; no number is printed as 05.
  if (/^0\d+$/.test(seen.trim()) && text === seen.trim().replace(/^0/, '0.')) return true;
  // A cell's box may take in more than its number: the unit, or the same in another unit in brackets.
  return folded(seen) === text || seen.split(/[\s()]+/).some((part) => isWithUnit(folded(part), text));
}

function isWithUnit(part: string, text: string): boolean {
  return text !== '' && part.startsWith(text) && UNIT.test(part.slice(text.length));
}

const UNIT = /^(?:%|(?:[mµu]?g|cfu)(?:[/1]k?[gm]1?)?)?$/;

function folded(text: string): string {
  return text
    .replace(/^[|\s]+|[|\s]+$/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/o/g, '0')
    .replace(/[li|]/g, '1')
    .replace(/[µμp](?=g)/g, 'u')
    .replace(/,/g, '.')
    .replace(/≤|⩽/g, '<')
    .replace(/[^\p{L}\p{N}.<>%/+]/gu, '')
    .replace(/\.+$/, '');
}
