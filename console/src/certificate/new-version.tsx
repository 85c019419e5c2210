import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../api/client';
import { sentenceOf } from '../api/refusal';
import { Notice } from '../parts/notice';
import { NOTHING } from '../registry/about-fields';
import { sendDocument } from '../uploads/send-document';

const REPLACEABLE = ['returned', 'unreadable', 'not-a-report', 'published'];

/** Sends a newer version of the same report: it takes this one's place and never overwrites it. */
export function NewVersion({ detail }: { detail: Schemas['CertificateDetail'] }): ReactNode {
  const { id, state, replacedBy } = detail;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!REPLACEABLE.includes(state) || replacedBy) return null;

  const send = async (file: File): Promise<void> => {
    setError(null);
    try {
      const about = { ...NOTHING, replaces: id };
      const kept = await sendDocument(file, about, crypto.randomUUID(), (bytes) =>
        setSent(Math.round((100 * bytes) / Math.max(file.size, 1))),
      );
      await queries.invalidateQueries({ queryKey: ['certificate', id] });
      void navigate(`/certificates/${kept.id}`);
    } catch (trouble) {
      setError(trouble);
    } finally {
      setSent(null);
    }
  };
  return (
    <section aria-labelledby="version">
      <h2 id="version">A newer version</h2>
      <p className="soft small">
        {state === 'published'
          ? 'This one stays public until the new one is approved, and stays visible afterwards.'
          : 'The new one takes its place; this one stays to be seen.'}
      </p>
      {error !== null && <Notice kind="trouble">{sentenceOf(error)}</Notice>}
      <label className="button picker">
        {sent === null ? 'Choose the newer PDF' : `${sent} % sent`}
        <input
          type="file"
          className="hidden"
          accept="application/pdf,.pdf"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void send(file);
            target.value = '';
          }}
        />
      </label>
    </section>
  );
}
