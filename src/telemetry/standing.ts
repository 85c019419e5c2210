import type { DataSource } from 'typeorm';
import { QUEUE_SCHEMA, READ_QUEUE } from '../queue/queues';

interface Counted {
  state: string;
  count: number;
}

/**
 * How the work stands, by the database: the same whichever process asks. Times are in seconds, 0 when nothing waits, or when
 * a clock that was ahead says that it waits since tomorrow.
 */
export interface Standing {
  /** Certificates to be read: `waiting`, `active`, or `failed`. */
  jobs: Counted[];
  oldestJob: number;
  certificates: Counted[];
  oldestReview: number;
  /** Upload to publication, of the last day; empty when nothing was published. */
  delays: { quantile: number; seconds: number }[];
}

const QUANTILES = [0.5, 0.9, 0.99];

/** Asks the database how the work stands. */
export async function standingOf(database: DataSource): Promise<Standing> {
  const [jobs, certificates, [ages], [delay]] = await Promise.all([
    database.query<Counted[]>(
      `SELECT CASE WHEN state < 'active' THEN 'waiting' ELSE state::text END AS state, count(*)::int AS count
       FROM ${QUEUE_SCHEMA}.job WHERE name = $1 AND state IN ('created', 'retry', 'active', 'failed') GROUP BY 1`,
      [READ_QUEUE],
    ),
    database.query<Counted[]>('SELECT state, count(*)::int AS count FROM certificate GROUP BY state'),
    database.query<{ job: number; review: number }[]>(
      `SELECT ${ageOfOldest("state IN ('queued', 'reading')")} AS job,
              ${ageOfOldest("state IN ('in-review', 'second-review')")} AS review FROM certificate`,
    ),
    database.query<{ seconds: number[] | null }[]>(
      `SELECT percentile_cont($1::float8[]) WITHIN GROUP (
         ORDER BY greatest(0, extract(epoch FROM publication.published_at - certificate.created_at))) AS seconds
       FROM published.publication publication JOIN certificate ON certificate.id = publication.certificate_id
       WHERE publication.published_at > now() - interval '1 day'`,
      [QUANTILES],
    ),
  ]);
  return {
    jobs,
    certificates,
    oldestJob: ages?.job ?? 0,
    oldestReview: ages?.review ?? 0,
    delays: (delay?.seconds ?? []).map((seconds, index) => ({ quantile: QUANTILES[index] ?? 1, seconds })),
  };
}

function ageOfOldest(condition: string): string {
  return `greatest(0, extract(epoch FROM now() - min(created_at) FILTER (WHERE ${condition})))::float8`;
}
