import { Refusal } from '../api/refusal';
import type { Schemas } from '../api/client';
import type { About } from './sending';

export type Kept = Schemas['UploadAnswer'];

/**
 * Sends one document and tells how far it is. An XMLHttpRequest, because fetch does not tell of what was sent.
 * @throws Refusal
 */
export function sendDocument(
  file: File,
  about: About,
  key: string,
  onSent: (bytes: number) => void,
): Promise<Kept> {
  const form = new FormData();
  for (const [name, text] of Object.entries(about) as [string, string][]) if (text) form.append(name, text);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/certificates');
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size));
    request.onerror = () => reject(Refusal.ofTransport(null));
    request.onload = () => {
      const { status } = request;
      const body: unknown = request.response;
      if (status >= 200 && status < 300 && body) resolve(body as Kept);
      else reject(Refusal.of(body, { status }));
    };
    request.send(form);
  });
}
