import type { Queue } from 'pg-boss';

/** The schema that holds the queue's tables, apart from the record. */
export const QUEUE_SCHEMA = 'queue';

/** Documents that wait to be read. */
export const READ_QUEUE = 'read-certificate';

/** Every queue with how its jobs are retried. They are made with the migrations: the service may not create tables. */
export const QUEUES: Queue[] = [
  {
    name: READ_QUEUE,
    policy: 'standard',
    retryLimit: 3,
    retryDelay: 1,
    retryBackoff: true,
    expireInSeconds: 900,
  },
];
