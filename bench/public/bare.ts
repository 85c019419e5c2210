import Fastify from 'fastify';
import { Pool } from 'pg';

/**
 * What the look-up is compared with: Fastify with one route, which makes one prepared query to the same database and sends
 * the record as the database gives it. Runs in a process of its own, as the service does.
 */
async function main(): Promise<void> {
  const connection = JSON.parse(process.env.BENCH_CONNECTION!) as object;
  const pool = new Pool({ ...connection, max: 5 });
  const server = Fastify();
  server.get<{ Params: { id: string } }>('/:id', async (request, reply) => {
    const { rows } = await pool.query<{ json: string }>({
      name: 'bare',
      text: 'SELECT record::text AS json FROM published.publication WHERE id = $1',
      values: [request.params.id],
    });
    return reply.type('application/json').send(rows[0]!.json);
  });
  process.stderr.write(`listens on ${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
}

void main();
