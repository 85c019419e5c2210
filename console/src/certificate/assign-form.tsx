import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { fieldFaults, sentenceOf } from '../api/refusal';
import { Action } from '../parts/action';
import { useAnnounce } from '../parts/announcer';
import { Notice } from '../parts/notice';
import { whyNot } from '../permitted';
import { AboutFields, type Assignment } from '../registry/about-fields';
import { useAccount } from '../session/session';
import { useAssign } from './certificate';

interface AssignFormProps {
  detail: Schemas['CertificateDetail'];
  etag: string;
}

/** Which lot the certificate is about. */
export function AssignForm({ detail, etag }: AssignFormProps): ReactNode {
  const { id, assignment, state, uploadedBy } = detail;
  const account = useAccount();
  const announce = useAnnounce();
  const assign = useAssign(id, etag);
  const now: Assignment = {
    vendor: assignment.vendor?.slug ?? '',
    product: assignment.product?.slug ?? '',
    lot: assignment.lot ?? '',
  };
  const [about, setAbout] = useState(now);
  const standing = { role: account.role, state, ownUpload: uploadedBy.id === account.id };
  const unchanged = JSON.stringify(about) === JSON.stringify(now) ? 'Nothing is changed yet.' : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    assign.mutate(about, { onSuccess: () => announce('It is filed there now.') });
  };
  return (
    <section aria-labelledby="about">
      <h2 id="about">What it is about</h2>
      <form className="stack" onSubmit={submit}>
        {assign.isError && <Notice kind="trouble">{sentenceOf(assign.error)}</Notice>}
        <AboutFields value={about} onChange={setAbout} errors={fieldFaults(assign.error)} />
        <p className="soft small">
          Is the lot not in the list? Add it to{' '}
          <Link to={`/vendors/${about.vendor}`}>the vendor’s products</Link> first.
        </p>
        <Action submit why={whyNot('assign', standing) ?? unchanged} busy={assign.isPending}>
          File it there
        </Action>
      </form>
    </section>
  );
}
