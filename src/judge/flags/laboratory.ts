import type { FieldPlaces } from './elsewhere';
import { about, type FlagCheck, type FlagContext, type Seen } from './flag';
import { isSameCompany } from './names';
import { eachText, phraseIn } from './said';

/** Fewer known reports of a laboratory show no habit, and fewer common fields no layout. Proposals, without a source. */
const REPORTS_OF_A_HABIT = 3;
const FIELDS_OF_A_LAYOUT = 4;
/** Points within which a field stands in its place: lines above it may be longer or shorter. */
const SAME_PLACE = 36;

/** Who made the report, as far as the report itself and others of the same laboratory tell. */
export const LABORATORY_CHECKS: readonly FlagCheck[] = [
  {
    id: 'laboratory-is-the-client',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Is the laboratory independent of whoever had this tested?',
    falsePositives: 'A laboratory’s own control sample; companies that share a name and nothing else.',
    look: sameNames,
  },
  {
    id: 'results-outside-scope-said',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Which of these results are not accredited, as the report itself says?',
    falsePositives: 'A legend that stands on every report, whether or not a result is marked: common.',
    look: eachText((document, _, { book }) => {
      const phrase = phraseIn(document, 'outsideScope', book.reportPhrases);
      return phrase === null ? null : `says "${phrase}"`;
    }),
  },
  {
    id: 'subcontracted-results',
    group: 'laboratory',
    severity: 'low',
    asks: 'Which results are another laboratory’s, and is that one named (ISO/IEC 17025, 7.8.2.1 p)?',
    falsePositives: 'A legend that stands on every report; a laboratory that openly marks what it gave away.',
    look: eachText((document, _, { book }) => {
      const phrase = phraseIn(document, 'subcontracted', book.reportPhrases);
      return phrase === null ? null : `says "${phrase}"`;
    }),
  },
  {
    id: 'layout-unlike-laboratory',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Why does this report look unlike all others that are known of the laboratory?',
    falsePositives: 'A new template; another department or site of the laboratory.',
    look: otherLayout,
  },
];

function sameNames({ lot, found, vocabulary }: FlagContext): Seen[] {
  return lot.certificates.flatMap(({ id, reading: { certificate } }) => {
    const laboratory = found?.laboratories.get(id)?.name ?? certificate.laboratory;
    if (laboratory === null) return [];
    const others = { client: certificate.client, vendor: found?.vendor?.vendor ?? null };
    return Object.entries(others).flatMap(([who, name]) =>
      name !== null && isSameCompany(laboratory, name, vocabulary)
        ? [about(id, `the laboratory "${laboratory}" and the ${who} "${name}" go by one name`)]
        : [],
    );
  });
}

/** Fields that stand elsewhere than on every known report of the laboratory. */
function otherLayout({ lot, found }: FlagContext): Seen[] | null {
  const layouts = found?.layouts;
  if (!layouts) return null;
  return lot.certificates.flatMap(({ id, reading: { fieldEvidence } }) => {
    const known = (layouts.get(id) ?? []).filter(
      (places) => common(fieldEvidence, places).length >= FIELDS_OF_A_LAYOUT,
    );
    if (known.length < REPORTS_OF_A_HABIT) return [];
    const unlike = known.every((places) => {
      const fields = common(fieldEvidence, places);
      return fields.filter((field) => isNear(fieldEvidence[field], places[field])).length * 2 < fields.length;
    });
    return unlike
      ? [about(id, `most fields stand elsewhere than on each of ${known.length} known reports`)]
      : [];
  });
}

function common(one: FieldPlaces, other: FieldPlaces): (keyof FieldPlaces)[] {
  return (Object.keys(one) as (keyof FieldPlaces)[]).filter((field) => one[field] && other[field]);
}

function isNear(one: FieldPlaces[keyof FieldPlaces], other: FieldPlaces[keyof FieldPlaces]): boolean {
  if (!one || !other || one.page !== other.page) return false;
  return Math.abs(one.box.x - other.box.x) <= SAME_PLACE && Math.abs(one.box.y - other.box.y) <= SAME_PLACE;
}
