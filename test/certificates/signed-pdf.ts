import { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, PrintableString } from 'asn1js';
import * as pki from 'pkijs';

/** Bytes kept free for the signature, in hexadecimal digits. */
const ROOM = 8000;
const SHA_256 = 'SHA-256';
const [DATA, SIGNED_DATA, CONTENT_TYPE, MESSAGE_DIGEST, COMMON_NAME] = [
  '1.2.840.113549.1.7.1',
  '1.2.840.113549.1.7.2',
  '1.2.840.113549.1.9.3',
  '1.2.840.113549.1.9.4',
  '2.5.4.3',
] as const;

pki.setEngine('node', new pki.CryptoEngine({ name: 'node', crypto: webcrypto as never }));

/** A document signed as a laboratory's program signs it: with the signature behind the end, over all but itself. */
export async function signedPdf(
  pdf: Buffer,
  signer: string,
  kind: 'detached' | 'sha1' = 'detached',
): Promise<Buffer> {
  const { head, tail } = withRoom(pdf);
  const at = [0, head.length, head.length + ROOM + 2, tail.length];
  const ranged = head.toString('latin1').replace(RANGE_ROOM, at.join(' ').padEnd(RANGE_ROOM.length));
  const [before, after] = [Buffer.from(ranged, 'latin1'), tail];
  const der = await sign(Buffer.concat([before, after]), signer, kind);
  return Buffer.concat([before, Buffer.from(`<${der.toString('hex').padEnd(ROOM, '0')}>`), after]);
}

/** A document with an object more behind its end, as editors add what they change. */
export function updatedPdf(pdf: Buffer): Buffer {
  return appended(pdf, '<< /Producer (Another program) >>');
}

const RANGE_ROOM = '*'.repeat(40);

function withRoom(pdf: Buffer): { head: Buffer; tail: Buffer } {
  const dictionary = `<< /Type /Sig /SubFilter /adbe.pkcs7.detached /M (D:20260122100000Z) /ByteRange [${RANGE_ROOM}] /Contents ROOM >>`;
  const [head = '', tail = ''] = appended(pdf, dictionary).toString('latin1').split('ROOM');
  return { head: Buffer.from(head, 'latin1'), tail: Buffer.from(tail, 'latin1') };
}

function appended(pdf: Buffer, object: string): Buffer {
  const text = pdf.toString('latin1');
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const trailer = /trailer\s*<<(.*?)>>/s.exec(text)?.[1] ?? '';
  const place = text.length;
  const added = `90 0 obj\n${object}\nendobj\n`;
  const table = `xref\n90 1\n${String(place).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer}/Prev ${previous} >>\n`;
  return Buffer.from(`${text}${added}${table}startxref\n${place + added.length}\n%%EOF\n`, 'latin1');
}

async function sign(bytes: Buffer, signer: string, kind: 'detached' | 'sha1'): Promise<Buffer> {
  const hash = Buffer.from(await webcrypto.subtle.digest('SHA-1', bytes));
  const data = kind === 'sha1' ? hash : bytes;
  const keys = await webcrypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
      hash: SHA_256,
    },
    true,
    ['sign', 'verify'],
  );
  const certificate = await certificateFor(keys as never, signer);
  const digest = await webcrypto.subtle.digest(SHA_256, data);
  const attribute = (type: string, value: unknown) => new pki.Attribute({ type, values: [value] });
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({
      eContentType: DATA,
      // The older kind carries the hash of the document and signs that.
      ...(kind === 'sha1' ? { eContent: new OctetString({ valueHex: Uint8Array.from(hash).buffer }) } : {}),
    }),
    signerInfos: [
      new pki.SignerInfo({
        version: 1,
        sid: new pki.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pki.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
            attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(keys.privateKey, 0, SHA_256, data);
  const content = new pki.ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER());
}

async function certificateFor(
  keys: { publicKey: never; privateKey: never },
  name: string,
): Promise<pki.Certificate> {
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 7 });
  const named = () =>
    new pki.AttributeTypeAndValue({ type: COMMON_NAME, value: new PrintableString({ value: name }) });
  certificate.issuer.typesAndValues.push(named());
  certificate.subject.typesAndValues.push(named());
  certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2036-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, SHA_256);
  return certificate;
}
