import type { FieldEvidences } from '../../interpret/reading';
import { Exact } from '../decimals';
import { unitText } from '../../vocabulary/unit-text';
import { about, type FlagCheck, type FlagContext, type Seen } from './flag';
import { sharedFingerprint, valueText } from './fingerprint';
import { analyteName } from './numbers';

/** Another certificate that the registry holds, as far as flags speak of it. */
export interface FiledElsewhere {
  id: string;
  vendor: string | null;
  /** As it is filed, or failing that as printed. */
  lot: string | null;
  reportNumber: string | null;
  /** Null where the lot of one of the two is not known. */
  sameLot: boolean | null;
}

/** Another certificate that has something in common with one that is judged. */
export interface Likeness {
  /** The one that is judged. */
  certificate: string;
  other: FiledElsewhere;
  sameText: boolean;
  sameReportNumber: boolean;
  /** As `valuesOf` gives them: of the certificate and of the other. */
  values: readonly string[];
  otherValues: readonly string[];
}

/** A measured value of another report, in its printed unit. */
export interface MeasuredElsewhere {
  analyteId: string;
  value: string;
  unit: string | null;
  uncertainty: string | null;
  basis: string | null;
}

/** Another report of the lot that a certificate is filed under. */
export interface OtherReport {
  certificate: string;
  other: FiledElsewhere;
  /** What was tested in it. */
  analyteIds: readonly string[];
  measured: readonly MeasuredElsewhere[];
}

/** A product of the same vendor with the same lot code in another form. */
export interface OtherForm {
  certificate: string;
  product: string;
  form: string;
  ownForm: string;
}

/** What a vendor has filed, over all lots. */
export interface VendorHabit {
  vendor: string;
  /** Lots with a certificate that was read. */
  lots: number;
  panels: readonly string[];
  /** How many of its measured numbers, of at least three digits, end in 0, 1, … 9. */
  lastDigits: readonly number[];
  /** One purity for each lot that has one, in percent from 99 up: the largest. */
  purities: readonly string[];
}

/** Where the fields of a report stand. */
export type FieldPlaces = {
  readonly [Field in keyof FieldEvidences]?: Pick<NonNullable<FieldEvidences[Field]>, 'page' | 'box'>;
};

/** Another report of the laboratory that states conformity. */
export interface AssessedElsewhere {
  certificate: string;
  other: FiledElsewhere;
  /** What it says pass or fail of. */
  analyteIds: readonly string[];
}

/** Fewer lots are no habit. A proposal, without a source. */
const LOTS_OF_A_HABIT = 3;
const CORE_PANELS = ['alkaloids', 'heavy-metals', 'microbiology'] as const;

function eachLikeness(saw: (likeness: Likeness, context: FlagContext) => string | null) {
  return (context: FlagContext): Seen[] | null =>
    context.found?.likenesses?.flatMap((likeness) => {
      const text = saw(likeness, context);
      return text === null ? [] : [about(likeness.certificate, text)];
    }) ?? null;
}

function eachReport(look: (report: OtherReport, context: FlagContext) => string | null) {
  return (context: FlagContext): Seen[] | null =>
    context.found?.lotReports?.flatMap((report) => {
      const saw = look(report, context);
      return saw === null ? [] : [about(report.certificate, saw)];
    }) ?? null;
}

/** What other certificates in the registry say to those of a lot. */
export const ELSEWHERE_CHECKS: readonly FlagCheck[] = [
  {
    id: 'text-of-another-lot',
    group: 'several',
    severity: 'high',
    asks: 'Why is this very text filed under another lot or vendor too?',
    falsePositives: 'One report over several lots; a certificate that was filed under the wrong lot.',
    look: eachLikeness(({ sameText, other }) =>
      sameText && other.sameLot !== true ? `the text of ${nameOf(other)}` : null,
    ),
  },
  {
    id: 'text-filed-twice',
    group: 'several',
    severity: 'low',
    asks: 'Is this the same report in another file?',
    falsePositives: 'Common: a report that was saved again.',
    look: eachLikeness(({ sameText, other }) =>
      sameText && other.sameLot === true ? `the text of ${nameOf(other)}` : null,
    ),
  },
  {
    id: 'values-of-another-lot',
    group: 'several',
    severity: 'high',
    asks: 'How can two lots have the same values to every digit?',
    falsePositives: 'One batch sold under two lot codes or by two vendors, with a report for each.',
    look: eachLikeness(({ sameText, other, values, otherValues }, { vocabulary }) => {
      const shared = sameText || other.sameLot === true ? null : sharedFingerprint(values, otherValues);
      return shared === null
        ? null
        : `${shared.length} values are those of ${nameOf(other)}: ${shared
            .slice(0, 6)
            .map((value) => valueText(value, vocabulary))
            .join(', ')}`;
    }),
  },
  {
    id: 'report-number-elsewhere',
    group: 'several',
    severity: 'high',
    asks: 'Why does another report of this laboratory bear the same number and say something else?',
    falsePositives: 'An amended report under the old number; a report in several parts; a misread number.',
    look: eachLikeness(({ sameText, sameReportNumber, other, values, otherValues }) =>
      sameReportNumber && !sameText && values.join('\n') !== otherValues.join('\n')
        ? `number ${other.reportNumber} is on ${nameOf(other)} too, with other results`
        : null,
    ),
  },
  {
    id: 'lot-tested-again',
    group: 'several',
    severity: 'medium',
    asks: 'What did the other report of this lot find, and are both to be published?',
    falsePositives: 'A retest for another market; two methods.',
    look: eachReport(({ certificate, other, analyteIds }, context) => {
      const again = analyteIds.filter((id) =>
        context.results.of(id).some((r) => r.certificate.id === certificate),
      );
      return again.length === 0
        ? null
        : `${nameOf(other)} has ${listed(again.map((id) => analyteName(id, context)))} of this lot too`;
    }),
  },
  {
    id: 'lot-has-other-reports',
    group: 'several',
    severity: 'information',
    asks: 'Which reports make up the evidence on this lot?',
    falsePositives: 'Usual: one report for each panel.',
    look: eachReport(({ other }) => `${nameOf(other)} is filed under this lot too`),
  },
  {
    id: 'retest-apart',
    group: 'several',
    severity: 'medium',
    asks: 'Why do two reports of one lot differ by more than their uncertainties?',
    falsePositives: 'Samples of an uneven lot; different bases that the reports do not tell.',
    look: eachReport((report, context) => {
      const apart = report.measured.filter((each) => isApart(each, report.certificate, context));
      return apart.length === 0
        ? null
        : `${nameOf(report.other)}: ${apart.map((m) => `${analyteName(m.analyteId, context)} ${m.value} ± ${m.uncertainty} ${unitText(m.unit ?? '', null)}`.trim()).join(', ')}`;
    }),
  },
  {
    id: 'lot-code-on-another-form',
    group: 'several',
    severity: 'medium',
    asks: 'Was one batch made into both products, or is a code used twice?',
    falsePositives: 'Capsules filled with the powder of the same lot.',
    look: ({ found }) =>
      found?.otherForms?.map(({ certificate, product, form, ownForm }) =>
        about(certificate, `the code is also that of ${product} (${form}); this is ${ownForm}`),
      ) ?? null,
  },
  {
    id: 'panel-never-filed',
    group: 'several',
    severity: 'medium',
    asks: 'Is this vendor’s evidence on every lot without these tests?',
    falsePositives: 'Reports filed one panel at a time, the rest to come.',
    aboutCoverage: true,
    look: ({ found, lot }) => {
      const habit = found?.vendor;
      if (!habit) return null;
      const never = CORE_PANELS.filter((panel) => !habit.panels.includes(panel));
      if (lot.commodity !== 'kratom' || habit.lots < LOTS_OF_A_HABIT || never.length === 0) return [];
      const saw = `${habit.vendor}: ${habit.lots} lots with certificates, none with ${never.join(', ')}`;
      return [{ saw, evidence: [], certificates: lot.certificates.map(({ id }) => id) }];
    },
  },
];

/** Source: two results of one quantity agree where |a − b| ≤ √(Ua² + Ub²). Compared in one printed unit and basis only. */
function isApart(other: MeasuredElsewhere, certificate: string, { results }: FlagContext): boolean {
  return results.of(other.analyteId).some(({ certificate: { id }, finding }) => {
    const { qualifier, value, unit, uncertainty, basis } = finding;
    if (id !== certificate || qualifier !== '=' || value === null || uncertainty === null) return false;
    if (other.uncertainty === null || unit !== other.unit || basis !== other.basis) return false;
    const together = new Exact(uncertainty).pow(2).plus(new Exact(other.uncertainty).pow(2)).sqrt();
    return new Exact(value).minus(other.value).abs().gt(together);
  });
}

export function nameOf({ id, vendor, lot, reportNumber }: FiledElsewhere): string {
  const where = [lot === null ? 'no known lot' : `lot ${lot}`, vendor]
    .filter((each) => each !== null)
    .join(', ');
  return `${reportNumber === null ? `certificate ${id}` : `report ${reportNumber}`} (${where})`;
}

function listed(ids: readonly string[]): string {
  return ids.length > 3 ? `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more` : ids.join(', ');
}
