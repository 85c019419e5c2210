import type { DocumentProperties } from './page';

export const NO_PROPERTIES: DocumentProperties = {
  title: null,
  author: null,
  creator: null,
  producer: null,
  created: null,
  modified: null,
};

/** What a PDF's information dictionary (ISO 32000-1, 14.3.3) says of it. Anything missing or unreadable is null. */
export function propertiesOf(info: Record<string, unknown>): DocumentProperties {
  return {
    title: textOf(info.Title),
    author: textOf(info.Author),
    creator: textOf(info.Creator),
    producer: textOf(info.Producer),
    created: pdfDate(info.CreationDate),
    modified: pdfDate(info.ModDate),
  };
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\0', '').trim();
  return text === '' ? null : text;
}

const PDF_DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/;

/** `D:YYYYMMDDHHmmSSOHH'mm'` (ISO 32000-1, 7.9.4) as ISO 8601 with offset; without an offset the time is taken as UTC. */
export function pdfDate(value: unknown): string | null {
  const match = typeof value === 'string' ? PDF_DATE.exec(value) : null;
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = match;
  const [sign, offsetHours, offsetMinutes = '00'] = match.slice(8);
  const offset = sign && offsetHours ? `${sign}${offsetHours}:${offsetMinutes}` : 'Z';
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
