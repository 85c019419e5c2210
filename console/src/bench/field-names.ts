import type { Schemas } from '../api/client';

export type Field = NonNullable<Schemas['CorrectionInput']['field']>;

const CORRECTABLE: Record<Field, string> = {
  laboratory: 'Laboratory',
  accreditation: 'Accreditation',
  reportNumber: 'Report number',
  sampleId: 'Sample',
  client: 'Client',
  product: 'Product',
  lot: 'Lot printed on it',
  matrix: 'Matrix',
  received: 'Received',
  tested: 'Tested',
  reported: 'Reported',
};

/** What the certificate's own fields are called. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...CORRECTABLE,
  laboratoryAddress: 'Address',
};

/** Whether a person can correct a field. */
export const isCorrectable = (field: string): field is Field => field in CORRECTABLE;
