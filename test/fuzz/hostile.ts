import { deflateSync, gzipSync } from 'node:zlib';
import { certificatePdf } from '../certificates/certificate-pdf';
import { englishCertificate } from '../certificates/samples';
import type { Chance } from '../harness/chance';
import { onePage, rawPdf, stream } from './raw-pdf';

/** Makes one input of its kind. The same chance makes the same bytes. */
export type Make = (chance: Chance) => Buffer | Promise<Buffer>;

const HUGE = ['2147483647', '4294967296', '99999999999999999999', '-1', '-2147483648', '1e308', '0', 'NaN'];
const FILTERS = [
  ...['/FlateDecode', '/LZWDecode', '/ASCII85Decode', '/ASCIIHexDecode', '/RunLengthDecode'],
  ...['/CCITTFaxDecode', '/JBIG2Decode', '/DCTDecode', '/JPXDecode', '/Crypt', '/NoSuchDecode'],
];

export function randomBytes(chance: Chance, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index += 1) bytes[index] = chance.below(256);
  return bytes;
}

/** Structures that lie or go round in circles; each is read in a moment, or refused in one. */
export const TWISTED: Record<string, Make> = {
  'a page tree that is its own child': (chance) =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${chance.of(HUGE)} /Kids [${'2 0 R '.repeat(1 + chance.below(5))}] >>`,
    ]),
  'a page tree in a circle': () =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 2 /Kids [3 0 R 3 0 R] >>',
      '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 2 0 R] >>',
    ]),
  'a page tree of great depth': (chance) => {
    const depth = 200 + chance.below(3000);
    const levels = Array.from(
      { length: depth },
      (_, level) => `<< /Type /Pages /Count 1 /Kids [${level + 3} 0 R] >>`,
    );
    return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...levels, '<< /Type /Page /MediaBox [0 0 9 9] >>']);
  },
  'a count of pages that is not so': (chance) =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${chance.of(HUGE)} /Kids [3 0 R] >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]),
  'a page of an impossible size': (chance) =>
    onePage({
      page: `/MediaBox [${chance.of(HUGE)} 0 ${chance.of(HUGE)} ${chance.of(HUGE)}] /Rotate ${chance.of(HUGE)}`,
    }),
  'objects that are themselves': (chance) =>
    rawPdf(['1 0 R', '2 0 R', ...Array<string>(chance.below(5)).fill('<< /Length 1 0 R >>')]),
  'a stream as long as itself': () =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
      '<< /Length 4 0 R >>\nstream\nBT ET\nendstream',
    ]),
  'cross-references that go back for ever': (chance) =>
    onePage({ trailer: `/Prev ${chance.of(['0', '9', '100', ...HUGE])} /XRefStm ${chance.below(900)}` }),
  'a startxref that leads elsewhere': (chance) => {
    const pdf = onePage().toString('latin1');
    return Buffer.from(
      pdf.replace(/startxref\n\d+/, `startxref\n${chance.of([...HUGE, '17', '400'])}`),
      'latin1',
    );
  },
  'a cross-reference stream with impossible widths': (chance) =>
    rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 0 /Kids [] >>',
      stream(
        randomBytes(chance, 60),
        `/Type /XRef /Size ${chance.of(HUGE)} /W [${chance.of(HUGE)} ${chance.of(HUGE)} 1] /Index [0 ${chance.of(HUGE)}] /Root 1 0 R`,
      ),
    ]),
  'an object stream with a huge count': (chance) =>
    onePage({
      more: [
        stream(
          deflateSync('1 0 2 9 << >> << >>'),
          `/Type /ObjStm /N ${chance.of(HUGE)} /First ${chance.of(HUGE)} /Filter /FlateDecode`,
        ),
      ],
    }),
  'filters that do not fit': (chance) =>
    onePage({
      contentEntries: `/Filter [${Array.from({ length: 1 + chance.below(12) }, () => chance.of(FILTERS)).join(' ')}]`,
    }),
  'a predictor beyond reason': (chance) =>
    onePage({
      content: deflateSync('BT /F 12 Tf (Lead) Tj ET'),
      contentEntries: `/Filter /FlateDecode /DecodeParms << /Predictor ${chance.of(['2', '12', '15', ...HUGE])} /Columns ${chance.of(HUGE)} /Colors ${chance.of(HUGE)} /BitsPerComponent ${chance.of(HUGE)} >>`,
    }),
  'a compressed stream that is cut or wrong': (chance) => {
    const packed = deflateSync('BT /F 12 Tf 72 700 Td (Lead 0.64 mg/kg) Tj ET '.repeat(50));
    packed[chance.below(packed.length)]! ^= 1 << chance.below(8);
    return onePage({
      content: packed.subarray(0, 1 + chance.below(packed.length)),
      contentEntries: '/Filter /FlateDecode',
    });
  },
  'arrays in arrays': (chance) => {
    const depth = 100 + chance.below(20_000);
    return onePage({ page: `/Annots ${'['.repeat(depth)}${chance.next() < 0.5 ? ']'.repeat(depth) : ''}` });
  },
  'dictionaries in dictionaries': (chance) => {
    const depth = 100 + chance.below(20_000);
    return onePage({ catalog: `/Names ${'<< /A '.repeat(depth)} 1 ${'>>'.repeat(depth)}` });
  },
  'graphics states that are never given back': (chance) =>
    onePage({ content: 'q '.repeat(1000 + chance.below(50_000)) }),
  'brackets that never close': (chance) =>
    onePage({ content: `BT /F 9 Tf ${chance.of(['(', '<', '[', '<<'])}`.repeat(500) }),
  'a form that draws itself': () =>
    onePage({
      content: '/X Do /X Do',
      resources: '/XObject << /X 6 0 R >>',
      more: [
        stream(
          '/X Do /X Do',
          '/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X 6 0 R >> >>',
        ),
      ],
    }),
  'a typeface that is rubble': (chance) =>
    onePage({
      font: '<< /Type /Font /Subtype /TrueType /BaseFont /Rubble /FirstChar 0 /LastChar 255 /Widths [0] /FontDescriptor 6 0 R >>',
      more: [
        `<< /Type /FontDescriptor /FontName /Rubble /Flags ${chance.of(HUGE)} /FontBBox [0 0 ${chance.of(HUGE)} 1] /${chance.of(['FontFile', 'FontFile2', 'FontFile3'])} 7 0 R >>`,
        stream(
          Buffer.concat([
            Buffer.from(
              chance.of(['\0\x01\0\0', 'OTTO', 'true', '%!PS-AdobeFont', '\x01\0\x04\x04']),
              'latin1',
            ),
            randomBytes(chance, 400),
          ]),
          `/Length1 ${chance.of(HUGE)} /Subtype /${chance.of(['Type1C', 'OpenType', 'CIDFontType0C'])}`,
        ),
      ],
    }),
  'a typeface of composed signs that lies': (chance) =>
    onePage({
      content: 'BT /F 12 Tf 72 700 Td <0001000200030004> Tj ET',
      font: `<< /Type /Font /Subtype /Type0 /BaseFont /C /Encoding ${chance.of(['/Identity-H', '/NoSuch', '7 0 R'])} /DescendantFonts [${chance.of(['6 0 R', '5 0 R'])}] /ToUnicode 7 0 R >>`,
      more: [
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /C /W [0 ${chance.of(HUGE)} ${chance.of(HUGE)}] /DW ${chance.of(HUGE)} /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>`,
        stream(
          `begincmap /UseCMap 7 0 R 1 begincodespacerange <0000> <ffffffff> endcodespacerange 1 beginbfrange <0000> <ffff> <${'d800'.repeat(1 + chance.below(200))}> endbfrange endcmap`,
          '/Type /CMap /UseCMap 7 0 R',
        ),
      ],
    }),
  'a drawn typeface that calls itself': () =>
    onePage({
      font: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 /LastChar 255 /Widths [9] /Encoding << /Differences [65 /A] >> /CharProcs << /A 6 0 R >> /Resources << /Font << /F 5 0 R >> >> >>',
      content: 'BT /F 12 Tf (AAAA) Tj ET',
      more: [stream('BT /F 12 Tf (AAAA) Tj ET')],
    }),
  'an encoding with many differences': (chance) =>
    onePage({
      font: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [${chance.of(HUGE)} ${'/a '.repeat(chance.below(20_000))}] >> >>`,
    }),
  'a function in a function': (chance) =>
    onePage({
      content: '/S sh (x)',
      resources:
        '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 6 0 R >> >>',
      more: [
        `<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R 6 0 R] /Bounds [${chance.of(HUGE)}] /Encode [0 1 0 1] >>`,
      ],
    }),
  'a picture of an impossible size': (chance) =>
    onePage({
      content: '/I Do BT /F 12 Tf (Lead) Tj ET',
      resources: '/XObject << /I 6 0 R >>',
      more: [
        stream(
          randomBytes(chance, 200),
          `/Type /XObject /Subtype /Image /Width ${chance.of(HUGE)} /Height ${chance.of(HUGE)} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter ${chance.of(FILTERS)}`,
        ),
      ],
    }),
  'a picture within the page': (chance) =>
    onePage({
      content: Buffer.concat([
        Buffer.from(`BI /W ${chance.of(HUGE)} /H 9 /BPC 8 /CS /RGB ID `),
        randomBytes(chance, 300),
        Buffer.from(' EI'),
      ]),
    }),
};

const ACTIONS = [
  '/S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){})',
  '/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >>',
  '/S /URI /URI (http://127.0.0.1:9/)',
  '/S /SubmitForm /F (http://127.0.0.1:9/)',
  '/S /GoToR /F (\\\\\\\\127.0.0.1\\\\share\\\\x.pdf) /D [0 /Fit]',
  '/S /ImportData /F (/etc/passwd)',
  '/S /Rendition /JS (this.exportDataObject\\({cName:"x",nLaunch:2}\\))',
  '/S /Named /N /Print',
];

/** What wants to do something when it is opened. Nothing of it does, and the words are read all the same. */
export const ACTIVE: Record<string, Make> = {
  'an action at opening': (chance) =>
    onePage({ catalog: `/OpenAction << ${chance.of(ACTIONS)} /Next << ${chance.of(ACTIONS)} >> >>` }),
  'actions of pages and fields': (chance) =>
    onePage({
      page: `/AA << /O << ${chance.of(ACTIONS)} >> /C << ${chance.of(ACTIONS)} >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << ${chance.of(ACTIONS)} >> >>]`,
      catalog: `/AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="x"><script>while(1);</script></xdp:xdp>) /CO [3 0 R] >>`,
    }),
  'scripts by name': (chance) =>
    onePage({ catalog: `/Names << /JavaScript << /Names [(a) << ${chance.of(ACTIONS)} >>] >> >>` }),
  attachments: (chance) =>
    onePage({
      catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
      page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R >>]',
      more: [
        '<< /Type /Filespec /F (../../a.exe) /EF << /F 7 0 R >> >>',
        stream(Buffer.concat([Buffer.from('MZ'), randomBytes(chance, 500)]), '/Type /EmbeddedFile'),
      ],
    }),
  'a film': () =>
    onePage({
      page: '/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 99 99] /RichMediaContent << /Assets 6 0 R >> >>]',
      more: ['<< /Names [(x.swf) 6 0 R] >>'],
    }),
};

/** What is no PDF, or not only one. */
export const FOREIGN: Record<string, Make> = {
  'a page of the web': () => Buffer.from('<!doctype html><script>alert(1)</script><p>Lead 0.64 mg/kg'),
  'a picture': (chance) =>
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), randomBytes(chance, 300)]),
  'a photograph': (chance) =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(chance, 300)]),
  packed: (chance) => gzipSync(randomBytes(chance, 300)),
  'an archive': (chance) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(chance, 300)]),
  'a program': (chance) => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), randomBytes(chance, 300)]),
  text: () => Buffer.from('Lead;0.64;mg/kg\n'.repeat(20)),
  noise: (chance) => randomBytes(chance, 1 + chance.below(5000)),
  'a header and nothing else': (chance) => Buffer.from(`%PDF-${chance.of(['1.7', '9.9', '', '2.0'])}`),
  'a PDF behind another file': (chance) =>
    onePage({
      header: `${chance.of(['GIF89a', 'PK\x03\x04', '<html><!--', '#!/bin/sh\n', 'MZ'])}${'x'.repeat(chance.below(1200))}\n%PDF-1.7\n`,
    }),
  'a PDF before another file': (chance) =>
    Buffer.concat([onePage(), Buffer.from('PK\x05\x06', 'latin1'), randomBytes(chance, 500)]),
  'two PDFs in one': () => Buffer.concat([onePage(), onePage()]),
};

/** Locked ones: with a password, with one that everybody has, with a lock that is broken. */
export const LOCKED: Record<string, Make> = {
  'with a password': (chance) =>
    certificatePdf(englishCertificate(chance.below(1e6)), { password: 'secret' }),
  'with a broken lock': (chance) =>
    onePage({
      trailer: `/Encrypt << /Filter ${chance.of(['/Standard', '/None'])} /V ${chance.of(['1', '2', '4', '5', '9'])} /R ${chance.of(['2', '3', '4', '6', '9'])} /Length ${chance.of(['40', '128', '256', ...HUGE])} /P -4 /O <${randomBytes(chance, 32).toString('hex')}> /U <${randomBytes(chance, 32).toString('hex')}> >> /ID [<00> <00>]`,
    }),
};

const MEGABYTE = 1_000_000;

/** What takes all the memory or time that it is given; each is ended by its limit, or read within it. */
export const GREEDY: Record<string, Make> = {
  'a stream that unpacks to 300 MB': () =>
    onePage({
      content: deflateSync(Buffer.alloc(300 * MEGABYTE, ' ')),
      contentEntries: '/Filter /FlateDecode',
    }),
  'a stream packed twice': () =>
    onePage({
      content: deflateSync(deflateSync(Buffer.alloc(200 * MEGABYTE, 'q '))),
      contentEntries: '/Filter [/FlateDecode /FlateDecode]',
    }),
  'four million operators': () =>
    onePage({
      content: deflateSync('1 0 0 1 0 0 cm '.repeat(4_000_000)),
      contentEntries: '/Filter /FlateDecode',
    }),
  'a million words': () =>
    onePage({
      content: deflateSync(`BT /F 1 Tf ${'(w ) Tj '.repeat(MEGABYTE)} ET`),
      contentEntries: '/Filter /FlateDecode',
    }),
  'forms within forms that draw a billion times': () =>
    onePage({
      content: '/X Do',
      resources: '/XObject << /X 6 0 R >>',
      more: Array.from({ length: 9 }, (_, level) =>
        stream(
          '/X Do '.repeat(10),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${level === 8 ? 14 : level + 7} 0 R >> >>`,
        ),
      ),
    }),
  'a picture that unpacks to 400 MB': () =>
    onePage({
      content: '/I Do',
      resources: '/XObject << /I 6 0 R >>',
      more: [
        stream(
          deflateSync(Buffer.alloc(400 * MEGABYTE)),
          '/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
        ),
      ],
    }),
};
