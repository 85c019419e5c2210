import Fastify from 'fastify';
import { Pool } from 'pg';

/** What was found about a lot, by its id: as little as a look-up can do, in the way that is quickest. */
const EVIDENCE = `
  SELECT record FROM published.certificate JOIN published.publication ON publication.id = publication_id
   WHERE certificate.lot_id = $1
   UNION ALL
  (SELECT record FROM published.lot_judgement WHERE lot_id = $1 ORDER BY version DESC LIMIT 1)`;

const AS_TEXT = { getTypeParser: () => (text: string) => text } as never;

/**
 * What the look-up is compared with: Fastify with one route, which makes one prepared query to the same database and sends
 * a lot's records and its judgement as the database gives them. Runs in a process of its own, as the service does.
 */
async function main(): Promise<void> {
  const connection = JSON.parse(process.env.BENCH_CONNECTION!) as object;
  const pool = new Pool({ ...connection, max: 5 });
  const server = Fastify();
  server.get<{ Params: { id: string } }>('/:id', async (request, reply) => {
    const asked = { name: 'bare', text: EVIDENCE, values: [request.params.id], types: AS_TEXT };
    const { rows } = await pool.query<{ record: string }>(asked);
    return reply.type('application/json').send(`[${rows.map(({ record }) => record).join()}]`);
  });
  process.stderr.write(`listens on ${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
}

void main();
