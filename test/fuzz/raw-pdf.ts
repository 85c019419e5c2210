/**
 * PDFs put together from objects as they come, for those that no PDF library would write. Objects are numbered from 1; the
 * first is the catalogue.
 */
export function rawPdf(objects: (string | Buffer)[], trailer = '', header = '%PDF-1.7\n'): Buffer {
  const parts: Buffer[] = [Buffer.from(header, 'latin1')];
  let size = parts[0]!.length;
  const push = (bytes: Buffer): void => {
    parts.push(bytes);
    size += bytes.length;
  };
  const places = objects.map((object, index) => {
    const place = size;
    push(Buffer.from(`${index + 1} 0 obj\n`));
    push(Buffer.from(object as string, 'latin1'));
    push(Buffer.from('\nendobj\n'));
    return place;
  });
  const table = size;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const told = `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  push(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}${told}`));
  return Buffer.concat(parts);
}

export function stream(bytes: string | Buffer, entries = ''): Buffer {
  const body = Buffer.from(bytes as string, 'latin1');
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream'),
  ]);
}

const SANS = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const WORDS = 'BT /F 12 Tf 72 700 Td (Certificate of Analysis Lead 0.64 mg/kg) Tj ET';

export interface OnePage {
  /** What the page draws. */
  content?: string | Buffer;
  /** Entries of the content stream's dictionary: filters. */
  contentEntries?: string;
  page?: string;
  catalog?: string;
  font?: string;
  resources?: string;
  /** From object 6 on. */
  more?: (string | Buffer)[];
  trailer?: string;
  header?: string;
}

/** A certificate of one page with whatever else is given: 2 the page tree, 3 the page, 4 its content, 5 its typeface. */
export function onePage(given: OnePage = {}): Buffer {
  const resources = `/Font << /F 5 0 R >> ${given.resources ?? ''}`;
  return rawPdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ''} >>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> ${given.page ?? ''} >>`,
      stream(given.content ?? WORDS, given.contentEntries),
      given.font ?? SANS,
      ...(given.more ?? []),
    ],
    given.trailer,
    given.header,
  );
}
