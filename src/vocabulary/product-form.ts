import type { Entry } from './faults';
import type { ProductForm, Vocabulary } from './vocabulary';

/** Reads `product-forms.yaml`, in the file's order. */
export function readProductForms(file: Entry): ProductForm[] {
  return file.entries().map(([id, entry]) => {
    entry.allowOnly('liquid', 'words');
    const liquid = entry.at('liquid').text();
    if (liquid !== 'yes' && liquid !== 'no') entry.at('liquid').fault('liquid is yes or no');
    const words = entry
      .at('words')
      .entries()
      .flatMap(([, list]) => list.texts().map(wordKey));
    return { id, liquid: liquid === 'yes', words };
  });
}

/**
 * The form of a product by the words of its certificate, or null when none of them says.
 * @param prints the matrix first, then the product's name: the first that says anything holds
 */
export function findProductForm(
  vocabulary: Vocabulary,
  prints: readonly (string | null)[],
): ProductForm | null {
  for (const print of prints) {
    const text = ` ${wordKey(print ?? '')} `;
    const form = vocabulary.productForms.find(({ words }) =>
      words.some((word) => text.includes(` ${word} `)),
    );
    if (form) return form;
  }
  return null;
}

/** Words without case, accents and punctuation, parted by single spaces. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
