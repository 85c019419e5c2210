import net, { type AddressInfo } from 'node:net';
import { NotFoundException } from '@nestjs/common';
import { DatabaseError, Pool } from 'pg';
import { QueryFailedError } from 'typeorm';
import { Problem } from './problem';
import { asProblem } from './problem.filter';
import { PROBLEMS, problemKind } from './problems';

describe('whatever is thrown becomes a problem', () => {
  it('a problem stays what it is, and takes status and title from the list', () => {
    const problem = asProblem(new Problem({ code: 'unknown-vendor', detail: 'No vendor “x”.' }));
    expect(problem.document('r1')).toEqual({
      type: '/problems/unknown-vendor',
      title: 'There is no such vendor',
      status: 422,
      detail: 'No vendor “x”.',
      code: 'unknown-vendor',
      requestId: 'r1',
    });
  });

  it('an unknown address is told without repeating it', () => {
    const document = asProblem(new NotFoundException('Cannot GET /<script>')).document();
    expect(document.code).toBe('not-found');
    expect(JSON.stringify(document)).not.toContain('script');
  });

  it('a framework error keeps its status', () => {
    const tooLarge = Object.assign(new Error('Request body is too large'), { statusCode: 413 });
    expect(asProblem(tooLarge).document()).toMatchObject({ status: 413, code: 'too-large' });
  });

  it('a status below 500 that we have no word for is a refusal, not a fault', () => {
    expect(asProblem(Object.assign(new Error('no'), { statusCode: 418 })).code).toBe('refused');
  });

  it.each([
    ['a deadlock', '40P01'],
    ['a statement that took too long', '57014'],
    ['a session that did nothing for too long', '25P03'],
  ])('%s in the database passes: nothing was done, and the same may be asked again', (_what, code) => {
    const cause = Object.assign(new DatabaseError('no', 2, 'error'), { code });
    const problem = asProblem(new QueryFailedError('SELECT 1', [], cause));
    expect([problem.code, problem.headers]).toEqual(['unavailable', { 'retry-after': '5' }]);
  });

  it('a wrong statement does not pass, and is a defect', () => {
    const cause = Object.assign(new DatabaseError('no such column', 2, 'error'), { code: '42703' });
    expect(asProblem(new QueryFailedError('SELECT x', [], cause)).code).toBe('internal-error');
  });

  it('that none of the driver’s connections is free, or made in time, passes, which it says in words alone', async () => {
    const sockets: net.Socket[] = [];
    const silent = net.createServer((socket) => void sockets.push(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const pool = new Pool({ host: '127.0.0.1', port, max: 1, connectionTimeoutMillis: 50 });
    const asked = await Promise.allSettled([pool.connect(), pool.connect()]);
    for (const one of asked)
      expect(asProblem((one as PromiseRejectedResult).reason).code).toBe('unavailable');
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('a defect tells nothing about the inside', () => {
    const document = asProblem(new Error('password=hunter2 at /srv/app.js')).document();
    expect(document).toMatchObject({ status: 500, code: 'internal-error' });
    expect(JSON.stringify(document)).not.toMatch(/hunter2|srv/);
  });
});

describe('the list of problems', () => {
  it.each(Object.entries(PROBLEMS))('%s is a plain code with an error status and words', (code, kind) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    expect(kind.title).not.toMatch(/\.$/);
    expect(kind.explanation).toMatch(/\.$/);
  });

  it('knows nothing that it only inherits', () => {
    expect(problemKind('constructor')).toBeUndefined();
  });
});
