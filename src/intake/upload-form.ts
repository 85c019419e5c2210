import '@fastify/multipart';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';
import { fieldErrors, invalidInput } from '../http/validation';
import { UploadFields } from './certificate-input';
import { type Arrival, type Incoming, looksLikePdf } from './incoming';
import { storeTrouble } from './store-trouble';

const TEXT_FIELDS = ['vendor', 'product', 'lot', 'replaces', 'review'];

export interface Upload {
  file: Arrival;
  /** As the sender named it: for people, never a path. */
  fileName: string | null;
  fields: UploadFields;
}

/** Room for the form around the file: boundaries, part headers, text fields. */
const FORM_BYTES = 65_536;

/**
 * Takes an upload's form off the wire: one file, streamed to disk, and its text fields. Whatever is wrong, nothing is left
 * on disk and the sender learns which of the ways of being wrong it was. The caller removes or keeps the file.
 *
 * @param maxBytes the largest file that is accepted
 * @throws Problem `unsupported-media-type`, `malformed-request`, `invalid-input`, `no-file`, `several-files`, `empty-file`,
 *   `not-a-pdf`, `file-too-large`, `upload-interrupted`, `no-space-left`
 */
export async function receiveUpload(
  request: FastifyRequest,
  incoming: Incoming,
  maxBytes: number,
): Promise<Upload> {
  if (!request.isMultipart()) throw notAForm();
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + FORM_BYTES) throw tooLarge(maxBytes);
  const form = new Form(incoming, maxBytes);
  try {
    const limits = {
      fileSize: maxBytes,
      files: 2,
      fields: 8,
      parts: 10,
      fieldSize: 1000,
      fieldNameSize: 100,
    };
    for await (const part of request.parts({ limits })) await form.take(part);
    return await form.whole();
  } catch (error) {
    await form.discard();
    // What is still on its way goes nowhere; the answer need not wait for it.
    request.raw.unpipe();
    request.raw.resume();
    throw asProblem(error, request);
  }
}

/** An upload's form while it arrives. */
class Form {
  private file?: Arrival;
  private fileName: string | null = null;
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly incoming: Incoming,
    private readonly maxBytes: number,
  ) {}

  take(part: Multipart): Promise<void> | void {
    if (part.type === 'file') return this.takeFile(part);
    const { fieldname: name, value } = part;
    if (name === 'file') throw noFile('The field file holds text; it must be a file, with a file name.');
    if (!TEXT_FIELDS.includes(name)) throw unexpected(name);
    if (this.texts.has(name)) throw invalidInput([{ parameter: name, detail: 'is given more than once' }]);
    if (part.valueTruncated || typeof value !== 'string')
      throw invalidInput([{ parameter: name, detail: 'must be a short text' }]);
    this.texts.set(name, value.trim());
  }

  async whole(): Promise<Upload> {
    if (!this.file) throw noFile('The form has no field named file.');
    // An empty text field of a form is one that was not filled in.
    const given = Object.fromEntries([...this.texts].filter(([, text]) => text !== ''));
    const fields = plainToInstance(UploadFields, given);
    const errors = await validate(fields);
    if (errors.length > 0) throw invalidInput(fieldErrors(errors, 'custom'));
    return { file: this.file, fileName: this.fileName, fields };
  }

  async discard(): Promise<void> {
    if (this.file) await this.incoming.discard(this.file);
  }

  private async takeFile(part: MultipartFile): Promise<void> {
    if (part.fieldname !== 'file') throw unexpected(part.fieldname);
    if (this.file) throw severalFiles();
    this.fileName = plainName(part.filename);
    this.file = await this.incoming.receive(part.file);
    if (part.file.truncated) throw tooLarge(this.maxBytes);
    if (this.file.sizeBytes === 0)
      throw new Problem({ code: 'empty-file', detail: 'The file has no bytes.' });
    if (!looksLikePdf(this.file.head))
      throw new Problem({
        code: 'not-a-pdf',
        detail: 'The file does not begin as a PDF does, whatever its name.',
      });
  }
}

/** A file name that can be shown: its last part, without control and direction characters, at most 200 characters. */
function plainName(name: string | undefined): string | null {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, 200).join('');
  return plain === '' ? null : plain;
}

/** Trouble of the transport, of the form's parser and of the disk, in our words. */
function asProblem(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof Problem) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const trouble = storeTrouble(error);
  if (trouble !== error) return trouble;
  const brokenOff = ['FST_MP_PREMATURE_CLOSE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(code);
  // One that came whole is destroyed, too, once it was read to its end.
  const hungUp = request.raw.destroyed && !request.raw.complete;
  if (brokenOff || hungUp || /terminated early|Unexpected end of/.test(message))
    return new Problem({ code: 'upload-interrupted', detail: 'The request ended before the form did.' });
  if (code === 'FST_FILES_LIMIT') return severalFiles();
  if (/^FST_(PARTS_LIMIT|FIELDS_LIMIT|PROTO_VIOLATION|INVALID_JSON_FIELD_ERROR)$/.test(code))
    return new Problem({
      code: 'malformed-request',
      detail: 'The form has fields that do not belong to it.',
    });
  if (/boundary not found|needle cannot|malformed part header|unsupported content type/i.test(message))
    return new Problem({ code: 'malformed-request', detail: 'The form cannot be parsed.' });
  return error;
}

function notAForm(): Problem {
  return new Problem({
    code: 'unsupported-media-type',
    detail: 'A certificate is sent as multipart/form-data, with the PDF in the field named file.',
  });
}

function noFile(detail: string): Problem {
  return new Problem({ code: 'no-file', detail, errors: [{ parameter: 'file', detail: 'is missing' }] });
}

function severalFiles(): Problem {
  const errors = [{ parameter: 'file', detail: 'is given more than once' }];
  return new Problem({ code: 'several-files', detail: 'Send each file in a request of its own.', errors });
}

function tooLarge(maxBytes: number): Problem {
  return new Problem({
    code: 'file-too-large',
    detail: `A document may have at most ${maxBytes} bytes.`,
    errors: [{ parameter: 'file', detail: `has more than ${maxBytes} bytes` }],
  });
}

function unexpected(name: string): Problem {
  return invalidInput([{ parameter: name.slice(0, 100), detail: 'is not a field of this form' }]);
}
