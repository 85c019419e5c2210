import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Configuration } from '../configuration';
import type { Change } from '../publish/feed/change.entity';
import { changesAfter, publicChange } from '../publish/feed/change-feed';
import { toldOf } from './kinds';
import { queueEvent } from './queue-event';

/** How many changes one transaction takes in. */
const BATCH = 100;

/**
 * Takes in what changed, and puts what is to be told of it on its way to all who watch. How far it came and what is on its
 * way change in one transaction: whatever kills it, nothing is left out and nothing queued twice.
 */
@Injectable()
export class Telling {
  constructor(
    private readonly configuration: Configuration,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** @returns whether there is more already */
  takeIn(): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await begin(manager);
      // Of several processes, one is let in; the others leave it to that one.
      const [progress] = await manager.query<{ seq: string }[]>(
        'SELECT seq FROM watching_progress FOR UPDATE SKIP LOCKED',
      );
      if (!progress) return false;
      const changes = await changesAfter(manager, progress.seq, BATCH);
      const last = changes.at(-1);
      if (!last) return false;
      for (const change of changes) await this.tell(manager, change);
      await manager.query('UPDATE watching_progress SET seq = $1', [last.seq]);
      return changes.length === BATCH;
    });
  }

  private async tell(manager: EntityManager, change: Change): Promise<void> {
    const told = toldOf(change);
    if (!told) return;
    const about = publicChange(change);
    const body = JSON.stringify({
      type: told.type,
      timestamp: about.at,
      data: { ...about, address: absolute(this.configuration, about.address) },
    });
    await queueEvent(manager, { id: change.id, kind: told.kind, body, at: change.at, lotId: change.lotId });
  }
}

/** In full where it is known under which address the register is reached. */
export function absolute({ publicUrl }: Configuration, path: string): string {
  return publicUrl ? publicUrl.replace(/\/+$/, '') + path : path;
}

/** The first time there is nothing before what somebody watches since. */
async function begin(manager: EntityManager): Promise<void> {
  const [begun] = await manager.query<unknown[]>('SELECT FROM watching_progress');
  if (begun) return;
  await manager.query(`
    INSERT INTO watching_progress (seq)
    SELECT coalesce(max(seq), 0) FROM published.change
     WHERE at < coalesce(least((SELECT min(created_at) FROM webhook), (SELECT min(created_at) FROM watch)), 'infinity')
    ON CONFLICT (id) DO NOTHING`);
}
