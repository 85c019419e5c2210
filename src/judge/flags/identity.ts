import { findLicence } from '../../vocabulary/accreditation-body';
import { lotKey } from '../../vocabulary/lot-key';
import { about, type FlagCheck, type FlagContext, type Seen } from './flag';
import type { JudgedCertificate } from '../lot';
import { wordsOfName } from './names';

function each(look: (certificate: JudgedCertificate, context: FlagContext) => string | null) {
  return (context: FlagContext): Seen[] =>
    context.lot.certificates.flatMap((certificate) => {
      const saw = look(certificate, context);
      return saw === null ? [] : [about(certificate.id, saw)];
    });
}

export const IDENTITY_CHECKS: readonly FlagCheck[] = [
  {
    id: 'not-a-report',
    group: 'document',
    severity: 'high',
    asks: 'Is this a laboratory report at all?',
    falsePositives: 'A report whose table could not be read.',
    look: each(({ reading }) =>
      reading.kind === 'other' || reading.results.length === 0
        ? 'no laboratory results in the document'
        : null,
    ),
  },
  {
    id: 'watermark',
    group: 'document',
    severity: 'high',
    asks: 'Is this the issued report, or a sample, draft or copy?',
    falsePositives: 'Laboratories that stamp every reprint as a copy.',
    look: each(({ reading }) =>
      reading.watermarks.length > 0
        ? `across the page: ${reading.watermarks.map(({ text }) => text).join(', ')}`
        : null,
    ),
  },
  {
    id: 'pages-missing',
    group: 'document',
    severity: 'medium',
    asks: 'Where are the pages that the report says it has?',
    falsePositives: 'A numbering that counts annexes filed apart.',
    look: each(({ reading: { pageSet } }) =>
      pageSet.complete === false
        ? `pages missing by the report's own count: ${pageSet.missing.join(', ') || 'not named'}`
        : null,
    ),
  },
  {
    id: 'amended-without-reference',
    group: 'document',
    severity: 'medium',
    asks: 'Which report does this revision replace (ISO/IEC 17025, 7.8.8)?',
    falsePositives: 'Revision numbers of the form, not of the report.',
    look: each(({ reading: { amendments } }) => {
      const bare = amendments.filter(({ supersedes }) => supersedes === null);
      return bare.length > 0 && bare.length === amendments.length
        ? `marked "${bare[0]?.text}", no original named`
        : null;
    }),
  },
  {
    id: 'laboratory-missing',
    group: 'laboratory',
    severity: 'high',
    asks: 'Which laboratory issued this (ISO/IEC 17025, 7.8.2.1 b)?',
    falsePositives: 'A name that is only in a picture of the letterhead.',
    look: each(({ reading }) => (reading.certificate.laboratory === null ? 'no laboratory named' : null)),
  },
  {
    id: 'accreditation-missing',
    group: 'laboratory',
    severity: 'low',
    asks: 'Is the laboratory accredited, and for this test?',
    falsePositives: 'Accreditation shown as a logo only.',
    look: each(({ reading }, { book }) => {
      const printed = reading.certificate.accreditation;
      if (printed === null) return 'no accreditation number';
      const licence = findLicence(book.licenceForms, printed);
      return licence ? `only a licence, "${printed}" (${licence.place})` : null;
    }),
  },
  {
    id: 'lot-missing',
    group: 'sample',
    severity: 'high',
    asks: 'Which lot is this report about?',
    falsePositives: 'Laboratories that print the lot as the sample’s name.',
    look: each(({ reading }) => (reading.certificate.lot === null ? 'no lot printed' : null)),
  },
  {
    id: 'lot-differs',
    group: 'sample',
    severity: 'high',
    asks: 'Why is the printed lot not the one that the report is filed under?',
    falsePositives: 'None known: codes are compared without spaces, dashes and case.',
    look: (context) => {
      const { lotCode } = context.lot;
      if (lotCode === null) return null;
      return each(({ reading }) => {
        const printed = reading.certificate.lot;
        const same = printed === null || lotKey(printed) === lotKey(lotCode);
        return same ? null : `printed lot "${printed}", filed under "${lotCode}"`;
      })(context);
    },
  },
  {
    id: 'product-name-differs',
    group: 'sample',
    severity: 'low',
    asks: 'Is this the product that the report is filed under?',
    falsePositives: 'Laboratories that are told a code name: real and honest.',
    look: (context) => {
      const { product } = context.lot;
      if (product === null) return null;
      const known = wordsOfName(product);
      return each(({ reading }) => {
        const printed = reading.certificate.product;
        const shared = printed === null || [...wordsOfName(printed)].some((word) => known.has(word));
        return shared ? null : `printed "${printed}", filed under "${product}"`;
      })(context);
    },
  },
];
