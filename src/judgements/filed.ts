import type { LotToJudge } from '../judging';
import type { Lot } from '../registry/lot.entity';
import type { Product, ProductForm } from '../registry/product.entity';

/** The forms of products as rules speak of them (`vocabulary/product-forms.yaml`); null where the certificates have to tell. */
const FORMS: Readonly<Record<ProductForm, string | null>> = {
  'leaf-powder': 'leaf-powder',
  'crushed-leaf': 'leaf-powder',
  capsule: 'capsule',
  tablet: 'tablet',
  extract: 'extract',
  tincture: 'liquid-extract',
  shot: 'liquid-extract',
  gummy: 'gummy',
  tea: 'tea',
  other: null,
};

/** What the registry says of a certificate's product and lot, as far as it is assigned. */
export function filedAs(
  product: Product | null | undefined,
  lot: Lot | null | undefined,
): LotToJudge['filed'] {
  return {
    commodity: product?.commodity ?? null,
    form: product ? FORMS[product.form] : null,
    declared: {
      servingGrams: product?.servingGrams ?? null,
      dailyGrams: product?.dailyGrams ?? null,
      packageGrams: product?.packageGrams ?? null,
      unitGrams: product?.unitGrams ?? null,
    },
    lotCode: lot?.code ?? null,
    product: product?.name ?? null,
  };
}
