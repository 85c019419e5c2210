import {
  findBody,
  findLicence,
  isKnownForm,
  numberKey,
  type AccreditationBodies,
} from '../../vocabulary/accreditation-body';
import {
  accreditationOf,
  type AccreditationStanding,
  bodyName,
  type RecordedAccreditation,
} from '../accreditation';
import { about, on, type FlagCheck, type FlagContext, type Seen } from './flag';

type Look = (standing: AccreditationStanding, certificate: string, context: FlagContext) => Seen[];

/** Looks at each certificate whose laboratory's accreditations were looked up; null where none was: that is not known, and no fault. */
function eachKnown(look: Look) {
  return (context: FlagContext): Seen[] | null => {
    const known = context.lot.certificates.flatMap((certificate) => {
      const laboratory = context.found?.laboratories.get(certificate.id);
      return laboratory && laboratory.accreditations.length > 0 ? [{ certificate, laboratory }] : [];
    });
    if (known.length === 0) return null;
    return known.flatMap(({ certificate, laboratory }) =>
      look(accreditationOf(certificate, laboratory, context.vocabulary), certificate.id, context),
    );
  };
}

/** Whether a laboratory was accredited for the test on its day, as far as it was recorded. */
export const ACCREDITATION_CHECKS: readonly FlagCheck[] = [
  {
    id: 'accreditation-number-unusual',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Which body gave an accreditation of this number?',
    falsePositives: 'Bodies whose form of number is not listed.',
    look: ({ lot, book }) =>
      lot.certificates.flatMap(({ id, reading }) => {
        const printed = reading.certificate.accreditation;
        if (printed === null || numbersIn(printed).some((number) => isKnown(number, book))) return [];
        return [about(id, `accreditation "${printed}"`)];
      }),
  },
  {
    id: 'accreditation-recorded-form-unusual',
    group: 'laboratory',
    severity: 'low',
    asks: 'Was the accreditation recorded under the right body and number?',
    falsePositives: 'A body that changed the form of its numbers.',
    look: eachKnown(({ recorded }, certificate, { book }) =>
      recorded
        .filter((each) => hasOtherForm(each, book.accreditationBodies))
        .map(({ body, number }) =>
          about(
            certificate,
            `recorded no. ${number} is not of the form that ${bodyName(body, book.accreditationBodies)} gives`,
          ),
        ),
    ),
  },
  {
    id: 'accreditation-number-differs',
    group: 'laboratory',
    severity: 'high',
    asks: 'Why does the certificate print another accreditation than the one recorded for this laboratory?',
    falsePositives:
      'A laboratory with several accreditations, of which one is not recorded yet; a misread number.',
    look: eachKnown(({ numberDiffers, printedNumber, recorded }, certificate) =>
      numberDiffers
        ? [
            about(
              certificate,
              `printed no. ${printedNumber}, recorded no. ${recorded.map(({ number }) => number).join(', ')}`,
            ),
          ]
        : [],
    ),
  },
  {
    id: 'accreditation-body-not-listed',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Has the body signed the ILAC arrangement?',
    falsePositives: 'Signatories that the list here does not have yet.',
    look: eachKnown(({ recorded }, certificate, { book }) =>
      recorded
        .filter(({ body }) => findBody(book.accreditationBodies, body)?.ilacMra !== true)
        .map(({ body }) => about(certificate, `accredited by ${body}, not known as a signatory`)),
    ),
  },
  {
    id: 'accreditation-not-on-that-day',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Was the laboratory accredited on the day of the test?',
    falsePositives: 'A renewal that is not recorded yet.',
    isPublic: true,
    look: eachKnown(({ state, day, recorded: [nearest] }, certificate) =>
      state === 'not-on-that-day' && nearest && nearest.ended === null
        ? [
            about(
              certificate,
              `tested on ${day}; no. ${nearest.number} valid ${nearest.validFrom} to ${nearest.validUntil ?? 'open'}`,
            ),
          ]
        : [],
    ),
  },
  {
    id: 'accreditation-ended',
    group: 'laboratory',
    severity: 'high',
    asks: 'Why was this tested under an accreditation that had been suspended, withdrawn or given up?',
    falsePositives: 'An accreditation taken up again that is not recorded yet.',
    isPublic: true,
    look: eachKnown(({ state, day, recorded: [nearest] }, certificate) =>
      state === 'not-on-that-day' && nearest?.ended
        ? [
            about(
              certificate,
              `tested on ${day}; no. ${nearest.number} ${nearest.ended.because} on ${nearest.ended.on}`,
            ),
          ]
        : [],
    ),
  },
  {
    id: 'outside-accreditation-scope',
    group: 'laboratory',
    severity: 'medium',
    asks: 'Are these results accredited ones?',
    falsePositives: 'A scope that was recorded in part; a method under another name.',
    isPublic: true,
    look: eachKnown(({ outside, recorded: [first] }, certificate) =>
      outside.map(({ by, what, results }) =>
        on(
          results.map((result) => ({ certificate, result })),
          `${by} ${what}: not in the recorded scope of no. ${first?.number}`,
        ),
      ),
    ),
  },
];

/** Several numbers may stand in one place: "4074.01 & 4074.02". */
function numbersIn(printed: string): string[] {
  return printed.split(/[&,;]| and /);
}

function isKnown(number: string, { accreditationBodies, licenceForms }: FlagContext['book']): boolean {
  return isKnownForm(accreditationBodies, number) || findLicence(licenceForms, number) !== undefined;
}

/** A form that is known from memory only raises no question. */
function hasOtherForm({ body, number }: RecordedAccreditation, bodies: AccreditationBodies): boolean {
  const listed = findBody(bodies, body);
  return listed !== undefined && listed.verified && !listed.number.test(numberKey(number));
}
