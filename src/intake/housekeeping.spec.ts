import type { DataSource } from 'typeorm';
import { Housekeeping } from './housekeeping';
import type { Incoming } from './incoming';

/** Files whose sweep ends when the test says so. */
function heldSweep() {
  let letGo!: () => void;
  const held = new Promise<number>((resolve) => (letGo = () => resolve(0)));
  return { letGo, incoming: { sweep: () => held } as unknown as Incoming };
}

/** A database that notes whether it is asked while it is there, and answers nothing. */
function noted(asked: boolean[], state: { isThere: boolean }): DataSource {
  const query = {
    ...{ delete: () => query, from: () => query, where: () => query },
    execute: () => Promise.resolve(void asked.push(state.isThere)),
  };
  return { manager: { createQueryBuilder: () => query } } as unknown as DataSource;
}

it('Clearing away that had begun when the service is to end is waited for, before its database goes', async () => {
  const [asked, state] = [[] as boolean[], { isThere: true }];
  const { letGo, incoming } = heldSweep();
  const housekeeping = new Housekeeping(noted(asked, state), incoming);
  housekeeping.onApplicationBootstrap();
  const ended = housekeeping.onModuleDestroy().then(() => (state.isThere = false));
  letGo();
  await ended;
  expect(asked).toEqual([true]);
});
