import type { Client } from './harness/client';
import { newPerson, PASSWORD, signIn, startWithAdministrator, withKey } from './harness/people';

let nobody: Client;
let administrator: Client;

beforeAll(async () => {
  ({ nobody, administrator } = await startWithAdministrator());
});

const isIn = async (client: Client) => (await client.get('/api/v1/session')).status === 200;
const NEXT = 'another long enough phrase';

describe('My own account', () => {
  it('shows where I am signed in, and signs me out everywhere else', async () => {
    const here = await newPerson(administrator, 'uploader');
    const there = await signIn(nobody, here.email);
    const { body } = await there.get('/api/v1/sessions');
    expect(body.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
    expect((await here.delete('/api/v1/sessions')).status).toBe(204);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await here.get('/api/v1/sessions')).body).toHaveLength(1);
  });

  it('gets a new password from whoever knows the old one, and keeps only the session that asked', async () => {
    const here = await newPerson(administrator, 'reviewer');
    const there = await signIn(nobody, here.email);
    const wrong = await here.post('/api/v1/session/password', { current: 'not this one', password: NEXT });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'wrong-credentials']);
    const set = await here.post('/api/v1/session/password', { current: PASSWORD, password: NEXT });
    expect(set.status).toBe(204);
    const renewed = here.with({ cookie: set.headers.getSetCookie()[0]!.split(';')[0] });
    expect([await isIn(renewed), await isIn(here), await isIn(there)]).toEqual([true, false, false]);
    await expect(signIn(nobody, here.email)).rejects.toThrow('401');
    expect(await isIn(await signIn(nobody, here.email, NEXT))).toBe(true);
  });

  it('takes no password that others would try early, whoever sets it and however', async () => {
    const here = await newPerson(administrator, 'reviewer');
    const invitation = await administrator.post(`/api/v1/accounts/${here.id}/invitation`);
    expect(invitation.status).toBe(201);
    const secret = (invitation.body.address as string).split('#')[1];
    for (const password of ['123qweasdzxc', 'Assaybook2026', here.email])
      for (const answer of [
        await here.post('/api/v1/session/password', { current: PASSWORD, password }),
        await administrator.patch(`/api/v1/accounts/${here.id}`, { password }),
        await nobody.post('/api/v1/invitations/acceptance', { secret, password }),
      ]) {
        expect([password, answer.status, answer.body.code]).toEqual([password, 422, 'invalid-input']);
        expect(answer.body.errors).toEqual([
          { pointer: '#/password', detail: expect.stringContaining('early') },
        ]);
      }
    expect(await isIn(await signIn(nobody, here.email))).toBe(true);
  });

  it('is out of the reach of a key', async () => {
    const key = await withKey(await newPerson(administrator, 'uploader'));
    for (const answer of [
      await key.delete('/api/v1/sessions'),
      await key.post('/api/v1/session/password', { current: PASSWORD, password: NEXT }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'not-permitted']);
  });
});
