import { webcrypto } from 'node:crypto';
import {
  ContentInfo,
  CryptoEngine,
  setEngine,
  SignedData,
  type Certificate,
  type RelativeDistinguishedNames,
} from 'pkijs';
import type { Signature } from '../page';
import { pdfDate } from '../properties';
import { endOf, isWhole, type SignedRange } from './byte-range';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }));

/** Object identifiers of RFC 5652, 5.1 and 11.3, and of X.520. */
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

/**
 * Verifies a signature as far as the file alone allows: that the signed bytes are the ones that were signed, with the key
 * of the certificate that comes along. Who vouches for that certificate is not asked; there is no network here.
 */
export async function verify(bytes: Buffer, range: SignedRange): Promise<Signature> {
  const covered = isWhole(range, bytes.length);
  const place = { bytesAfter: Math.max(0, bytes.length - endOf(range)) };
  const found = covered && range.contents ? signedDataOf(range.contents) : null;
  if (!found) {
    const why = covered ? 'There is no signature in the place for it.' : 'It does not begin with the file.';
    return { state: 'broken', why, ...NOBODY, ...place };
  }
  const signer = signerOf(found);
  const about = { ...signer, signedAt: signer.signedAt ?? pdfDate(range.time), ...place };
  const [from, length] = range.before;
  const [next, rest] = range.after;
  const data = Buffer.concat([bytes.subarray(from, from + length), bytes.subarray(next, next + rest)]);
  // An older kind (`adbe.pkcs7.sha1`) signs the hash of the document instead of the document; old programs alone make it.
  if (found.encapContentInfo.eContent) return { state: 'unverified', why: OLDER_KIND, ...about };
  const why = await reasonAgainst(found, data);
  return why === null ? { state: 'valid', why, ...about } : { state: 'broken', why, ...about };
}

const NOBODY = { signer: null, issuer: null, selfIssued: null, signedAt: null };

function signedDataOf(der: Buffer): SignedData | null {
  try {
    const info = ContentInfo.fromBER(Uint8Array.from(der).buffer);
    return info.contentType === SIGNED_DATA ? new SignedData({ schema: info.content }) : null;
  } catch {
    return null; // bytes that are no signature: the caller says so
  }
}

/** Why the signature does not hold, or null when it does. */
async function reasonAgainst(signed: SignedData, data: Buffer): Promise<string | null> {
  try {
    const { signatureVerified } = await signed.verify({
      signer: 0,
      data: Uint8Array.from(data).buffer,
      checkChain: false,
      extendedMode: true,
    });
    return signatureVerified ? null : CHANGED;
  } catch (error) {
    // pkijs rejects with what it found, and with the same class for defects of its own: both mean not verified.
    const { message } = error as { message?: string };
    return message ? `${CHANGED} (${message})` : CHANGED;
  }
}

const OLDER_KIND = 'It is of an older kind that cannot be verified here.';
const CHANGED = 'The signed bytes are not the ones that were signed.';

function signerOf(signed: SignedData): Omit<Signature, 'state' | 'why' | 'bytesAfter'> {
  const info = signed.signerInfos[0];
  const time = info?.signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME)?.values[0] as
    { toDate?(): Date } | undefined;
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => 'subject' in one);
  const serial = (
    info?.sid as { serialNumber?: { toString(): string } } | undefined
  )?.serialNumber?.toString();
  const own = certificates.find(({ serialNumber }) => serialNumber.toString() === serial) ?? certificates[0];
  return {
    signer: own ? nameOf(own.subject) : null,
    issuer: own ? nameOf(own.issuer) : null,
    selfIssued: own ? own.subject.isEqual(own.issuer) : null,
    signedAt: time?.toDate?.().toISOString() ?? null,
  };
}

function nameOf({ typesAndValues }: RelativeDistinguishedNames): string | null {
  for (const wanted of [COMMON_NAME, ORGANISATION]) {
    const found = typesAndValues.find(({ type }) => type === wanted);
    if (found) return String((found.value.valueBlock as { value: unknown }).value);
  }
  return null;
}
