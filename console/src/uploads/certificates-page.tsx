import type { ReactNode } from 'react';
import { Empty } from '../parts/notice';
import { useTitle } from '../parts/title';

/** What was sent, and where it stands. */
export default function CertificatesPage(): ReactNode {
  useTitle('Certificates');
  return (
    <>
      <h1>Certificates</h1>
      <Empty title="Nothing has been sent yet" />
    </>
  );
}
