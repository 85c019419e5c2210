import { findProductForm } from '../vocabulary/product-form';
import type { RuleBook } from '../vocabulary/rule-set';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { commodityOf } from './commodity';
import { NOTHING_DECLARED, type JudgedCertificate, type LotDossier } from './lot';

/** As what certificates are filed; null where nobody has said. */
export type Filed = Omit<LotDossier, 'certificates'>;

export const NOT_FILED: Filed = {
  commodity: null,
  form: null,
  declared: NOTHING_DECLARED,
  lotCode: null,
  product: null,
};

/** The dossier of a lot: what is filed holds; the kind of product and its form are else what the certificates print. */
export function dossierOf(
  certificates: readonly JudgedCertificate[],
  filed: Filed,
  book: RuleBook,
  vocabulary: Vocabulary,
): LotDossier {
  const fields = certificates.map(({ reading }) => reading.certificate);
  const findings = certificates.flatMap((certificate) => certificate.findings);
  const prints = fields.flatMap(({ matrix, product }) => [matrix, product]);
  const printedForm = findProductForm(vocabulary, [
    ...fields.map(({ matrix }) => matrix),
    ...fields.map(({ product }) => product),
  ]);
  return {
    ...filed,
    certificates,
    commodity: filed.commodity ?? commodityOf(book, [...prints, filed.product], findings),
    form: filed.form ?? printedForm?.id ?? null,
  };
}
