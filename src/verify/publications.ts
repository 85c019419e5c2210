import type { EntityManager } from 'typeorm';
import type { Report } from './finding';

/** Each question finds what does not agree between publications, decisions, certificates and documents. */
const QUESTIONS = [
  {
    trouble: 'No approval of this certificate led to it.',
    sql: `SELECT 'publication ' || p.id AS about FROM published.publication p
          LEFT JOIN decision d ON d.id = p.decision_id AND d.certificate_id = p.certificate_id AND d.kind = 'approve'
          WHERE d.id IS NULL`,
  },
  {
    trouble: 'It shows another document than its certificate has.',
    sql: `SELECT 'publication ' || p.id AS about FROM published.publication p
          LEFT JOIN certificate c ON c.id = p.certificate_id
          WHERE c.document_sha256 IS DISTINCT FROM p.document_sha256
             OR p.record #>> '{evidence,documentSha256}' IS DISTINCT FROM p.document_sha256`,
  },
  {
    trouble: 'It counts as published, superseded or withdrawn, but has no publication.',
    sql: `SELECT 'certificate ' || c.id AS about FROM certificate c
          WHERE c.state IN ('published', 'superseded', 'withdrawn')
            AND NOT EXISTS (SELECT FROM published.publication p WHERE p.certificate_id = c.id)`,
  },
  {
    trouble: 'What the public is told of its standing is not what its state says.',
    sql: `SELECT 'certificate ' || c.id AS about FROM certificate c
          WHERE EXISTS (SELECT FROM published.publication p WHERE p.certificate_id = c.id)
            AND c.state IN ('published', 'superseded', 'withdrawn')
            AND c.state <> coalesce((SELECT max(w.kind) FROM published.withdrawal w WHERE w.certificate_id = c.id), 'published')`,
  },
];

/** Whether what is public is what was decided. */
export async function* checkPublications(manager: EntityManager): AsyncGenerator<Report> {
  for (const { sql, trouble } of QUESTIONS)
    for (const { about } of await manager.query<{ about: string }[]>(sql)) yield { about, trouble };
  const [count] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM published.publication',
  );
  yield { checked: count!.count };
}
