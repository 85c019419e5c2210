import type { CertificateFrame, UnexplainedWord } from '../interpret/reading';
import type { DocumentProperties, Page } from '../read/page';

/** An entry of the registry that a reading points to. */
export interface Named {
  id: string;
  /** Slug, or the lot's code. */
  name: string;
}

/** What the reading would assign the certificate to, and what it goes by. A person confirms it. */
export interface Proposal {
  because: 'lot-code' | 'client-name';
  vendor: Named;
  product: Named | null;
  lot: Named | null;
  /** Whether the certificate was assigned so already: the lot is the only one of its code at the uploader's own vendors. */
  assigned: boolean;
}

/** What a reading says beside fields, results and problems. Readings of earlier versions may lack some of it. */
export interface ReadingRemarks extends Pick<
  CertificateFrame,
  'fieldEvidence' | 'pageSet' | 'amendments' | 'watermarks' | 'samples'
> {
  unexplained: UnexplainedWord[];
  proposal: Proposal | null;
  /** What the PDF says of itself. */
  properties: DocumentProperties;
  /** Every page that could be read: its size, that the boxes are measured in, and where its words came from. */
  pages: Pick<Page, 'number' | 'width' | 'height' | 'source'>[];
}
