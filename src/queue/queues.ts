import type { Queue } from 'pg-boss';

/** The schema that holds the queue's tables, apart from the record. */
export const QUEUE_SCHEMA = 'queue';

/** Documents that wait to be read. */
export const READ_QUEUE = 'read-certificate';

/** The next night in which the open data is made. */
export const OPEN_DATA_QUEUE = 'open-data';

/** For how many seconds a job of each queue may be asked to wait: retries by the minute, the next night with its retries. */
export const LONGEST_WAITS: Record<string, number> = { [READ_QUEUE]: 60, [OPEN_DATA_QUEUE]: 25 * 3600 };

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
  {
    name: OPEN_DATA_QUEUE,
    // One that waits at a time, whoever asks for it.
    policy: 'short',
    retryLimit: 2,
    retryDelay: 600,
    expireInSeconds: 4 * 3600,
  },
];
