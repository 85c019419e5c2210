import { Bell } from './bell';

const LONG = 1_000_000;

describe('A bell', () => {
  it('wakes everybody who waits', async () => {
    const bell = new Bell();
    const waiting = [bell.wait(bell.rings, LONG), bell.wait(bell.rings, LONG)];
    bell.ring();
    await Promise.all(waiting);
  });

  it('is not missed by somebody who was still looking when it rang', async () => {
    const bell = new Bell();
    const { rings } = bell;
    bell.ring();
    await bell.wait(rings, LONG);
  });

  it('lets nobody wait longer than they want to, or than they are needed', async () => {
    const bell = new Bell();
    await bell.wait(bell.rings, 1);
    const gone = new AbortController();
    const waiting = bell.wait(bell.rings, LONG, gone.signal);
    gone.abort();
    await waiting;
    await bell.wait(bell.rings, LONG, gone.signal);
  });
});
