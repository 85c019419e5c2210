/**
 * The smallest PDFs that say exactly what a test wants: pages as drawing operators (ISO 32000-1, annex A), four typefaces
 * and nothing else. For whole certificates as a laboratory prints them, use a layout engine instead.
 */

export interface PlainPage {
  /** What the page draws: `BT /Sans 12 Tf 72 700 Td (Lead) Tj ET`. Typefaces: Sans, Bold, Mono, Greek. */
  draws: string;
  width?: number;
  height?: number;
  /** Quarter turns that the viewer makes, in degrees. */
  rotate?: number;
}

export interface PlainPdf {
  pages: PlainPage[];
  /** The information dictionary's entries: `{ Title: '(Certificate)' }`. */
  info?: Record<string, string>;
  /** More resources of every page, as PDF text: `/ExtGState << /Faint << /ca 0 >> >>`. */
  resources?: string;
}

const TYPEFACES = { Sans: 'Helvetica', Bold: 'Helvetica-Bold', Mono: 'Courier', Greek: 'Symbol' };

/** The bytes of such a PDF. Strings in `draws` are taken as Latin-1. */
export function plainPdf({ pages, info = {}, resources = '' }: PlainPdf): Buffer {
  const fonts = Object.entries(TYPEFACES).map(([name, font]) => `/${name} ${fontDictionary(font)}`);
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const pageNumbers = pages.map(({ draws, width = 595, height = 842, rotate = 0 }) => {
    objects.push(`<< /Length ${Buffer.byteLength(draws, 'latin1')} >>\nstream\n${draws}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Contents ${objects.length} 0 R /Resources << /Font << ${fonts.join(' ')} >> ${resources} >> >>`,
    );
    return objects.length;
  });
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}] >>`;
  objects.push(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${value}`)
      .join(' ')} >>`,
  );
  return assemble(objects);
}

function fontDictionary(font: string): string {
  const encoding = font === 'Symbol' ? '' : ' /Encoding /WinAnsiEncoding';
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${font}${encoding} >>`;
}

/** The last object is the information dictionary, the first the catalogue. */
function assemble(objects: string[]): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = Buffer.byteLength(file, 'latin1');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
