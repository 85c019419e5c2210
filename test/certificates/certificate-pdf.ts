import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import type { Box } from '../../src/read/page';
import { ASSETS } from '../../src/read/pdf-document';

/** A table of results as a laboratory prints one. */
export interface PrintedTable {
  /** Stands above the table: `Heavy Metals by ICP-MS`. */
  title: string;
  headings: string[];
  rows: string[][];
}

/** A certificate as it is printed: labels with what stands beside them, then tables. */
export interface PrintedCertificate {
  /** The largest line: who issues it. */
  laboratory: string;
  title: string;
  /** Label and value, e.g. `['Batch', 'KR-0425']`, in the language of the certificate. */
  fields: [label: string, value: string][];
  tables: PrintedTable[];
}

export interface Layout {
  /** Whether lines are drawn around the cells. */
  ruled: boolean;
  /** Where the tables stand: below each other, in two columns on one page, or each on a page of its own. */
  tables: 'stacked' | 'side-by-side' | 'page-each';
  /** The password without which it cannot be opened, if any. */
  password?: string;
  /** A cell whose text has a picture over it that shows something else, if any. */
  pasted?: { over: string; shows: string };
  /** A cell whose typeface draws other letters than the file says they are, if any: as many, each always the same. */
  lying?: { says: string; shows: string };
}

const PLAIN: Layout = { ruled: true, tables: 'stacked' };
const MARGIN = 50;
const ROW = 18;
/** Of letters inside pictures: it is there on every machine. */
const TYPEFACE = 'Pasted';
const TYPEFACE_FILE = join(ASSETS, 'standard_fonts', 'LiberationSans-Regular.ttf');
GlobalFonts.registerFromPath(TYPEFACE_FILE, TYPEFACE);
const SIZE = 9;

/** A fixed day, so that the same certificate is the same bytes each time. */
const MADE = new Date('2026-01-22T09:00:00Z');

/** The bytes of a certificate, laid out as laboratories do. */
export function certificatePdf(
  certificate: PrintedCertificate,
  layout: Partial<Layout> = {},
): Promise<Buffer> {
  const { ruled, tables, password, pasted, lying } = { ...PLAIN, ...layout };
  const tricks = { pasted, lying };
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: certificate.title, CreationDate: MADE },
    ...(password && { userPassword: password, ownerPassword: password }),
  });
  const bytes = collect(pdf);
  const top = drawHead(pdf, certificate);
  const width = pdf.page.width - 2 * MARGIN;
  let y = top;
  certificate.tables.forEach((table, index) => {
    if (tables === 'side-by-side') {
      const half = (width - 20) / 2;
      drawTable(pdf, table, { x: MARGIN + index * (half + 20), y: top, width: half, ruled, ...tricks });
    } else {
      if (tables === 'page-each' && index > 0) {
        pdf.addPage();
        y = MARGIN;
      }
      y = drawTable(pdf, table, { x: MARGIN, y, width, ruled, ...tricks }) + 24;
    }
  });
  pdf.end();
  return bytes;
}

function drawHead(pdf: PDFKit.PDFDocument, { laboratory, title, fields }: PrintedCertificate): number {
  pdf.font('Helvetica-Bold').fontSize(16).text(laboratory, MARGIN, MARGIN, { lineBreak: false });
  pdf.fontSize(12).text(title, MARGIN, MARGIN + 24, { lineBreak: false });
  pdf.fontSize(SIZE);
  fields.forEach(([label, value], index) => {
    const y = MARGIN + 50 + index * 14;
    pdf.font('Helvetica').text(`${label}:`, MARGIN, y, { lineBreak: false });
    pdf.text(value, MARGIN + 130, y, { lineBreak: false });
  });
  return MARGIN + 50 + fields.length * 14 + 20;
}

interface Place {
  x: number;
  y: number;
  width: number;
  ruled: boolean;
  pasted: Layout['pasted'];
  lying: Layout['lying'];
}

/** Draws a table, its first column twice as wide as the others, and gives where it ends. */
function drawTable(
  pdf: PDFKit.PDFDocument,
  table: PrintedTable,
  { x, y, width, ruled, pasted, lying }: Place,
): number {
  pdf.font('Helvetica-Bold').fontSize(11).text(table.title, x, y, { lineBreak: false });
  const unit = width / (table.headings.length + 1);
  const left = (column: number) => x + (column === 0 ? 0 : (column + 1) * unit);
  pdf.fontSize(SIZE);
  [table.headings, ...table.rows].forEach((cells, row) => {
    const top = y + 18 + row * ROW;
    pdf.font(row === 0 ? 'Helvetica-Bold' : 'Helvetica');
    cells.forEach((cell, column) => {
      const wide = column === 0 ? 2 * unit : unit;
      if (ruled) pdf.lineWidth(0.5).rect(left(column), top, wide, ROW).stroke();
      const at = [left(column) + 4, top + 5] as const;
      if (lying && cell === lying.says) writeLying(pdf, lying, at);
      else pdf.text(cell, ...at, { lineBreak: false });
      const picture = { x: left(column) + 1, y: top + 1, width: wide - 2, height: ROW - 2 };
      if (pasted && cell === pasted.over) paste(pdf, pasted.shows, picture);
    });
  });
  return y + 18 + (table.rows.length + 1) * ROW;
}

/** Writes letters in a typeface of their own, and has the file say that they are others. */
function writeLying(
  pdf: PDFKit.PDFDocument,
  { says, shows }: NonNullable<Layout['lying']>,
  [x, y]: readonly [number, number],
): void {
  pdf.font(TYPEFACE_FILE).text(shows, x, y, { lineBreak: false });
  const { unicode } = (pdf as unknown as { _font: { unicode: number[][] } })._font;
  const said = new Map([...shows].map((letter, index) => [letter.codePointAt(0), says.codePointAt(index)!]));
  for (const codePoints of unicode) codePoints[0] = said.get(codePoints[0]) ?? codePoints[0]!;
  pdf.font('Helvetica');
}

/** Lays a white picture over a place, with other letters in it. */
function paste(pdf: PDFKit.PDFDocument, shows: string, place: Box): void {
  const scale = 6;
  const canvas = createCanvas(place.width * scale, place.height * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `${SIZE * scale}px ${TYPEFACE}`;
  context.fillText(shows, 3 * scale, 11 * scale);
  const { x, y, width, height } = place;
  pdf.image(canvas.toBuffer('image/png'), x, y, { width, height });
}

/** A page with a drawing and not one letter, as a picture of a certificate would be. */
export function wordlessPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: MADE } });
  const bytes = collect(pdf);
  pdf.rect(100, 100, 300, 200).stroke();
  pdf.circle(300, 500, 80).fill();
  pdf.end();
  return bytes;
}

/** A document of running text, of any number of pages. */
export function letterPdf(pages: string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: MADE }, autoFirstPage: false });
  const bytes = collect(pdf);
  for (const text of pages) pdf.addPage().font('Times-Roman').fontSize(11).text(text);
  pdf.end();
  return bytes;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
}
