import { Client } from 'pg';
import PgBoss from 'pg-boss';
import type { Connection } from '../database/connection';
import { QUEUE_SCHEMA, QUEUES } from './queues';

/**
 * Makes or updates the queue's tables with the owner's rights, and lets the service's role use them.
 * To be run under the migrations' lock.
 */
export async function installQueue(owner: Connection): Promise<void> {
  const boss = new PgBoss({ ...owner, schema: QUEUE_SCHEMA, supervise: false, schedule: false, max: 1 });
  const failure = new Promise<never>((_, reject) => boss.on('error', reject));
  await Promise.race([failure, createQueues(boss)]);
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO assaybook_service;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO assaybook_service;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO assaybook_service;
    `);
  } finally {
    await client.end();
  }
}

async function createQueues(boss: PgBoss): Promise<void> {
  await boss.start();
  try {
    for (const queue of QUEUES) {
      await boss.createQueue(queue.name, queue);
      await boss.updateQueue(queue.name, queue);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
