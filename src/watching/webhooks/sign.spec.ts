import { Webhook } from 'standardwebhooks';
import { newSigningSecret, signedHeaders } from './sign';

/** From the test suite of the official library, so that both sides are held to the same numbers. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1614265330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

it('signs the vector of the specification as it is signed there', () => {
  const { secret, signature, ...message } = VECTOR;
  expect(signedHeaders(message, [secret])).toEqual({
    'webhook-id': VECTOR.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': signature,
  });
});

it('signs so that the official library accepts it, with the old secret and the new one', () => {
  const [old, fresh] = [newSigningSecret(), newSigningSecret()];
  const message = { id: 'a1b2', timestamp: Math.floor(Date.now() / 1000), body: '{"type":"é"}' };
  const headers = signedHeaders(message, [fresh, old]);
  for (const secret of [old, fresh]) {
    const webhook = new Webhook(secret);
    expect(webhook.verify(message.body, headers)).toEqual({ type: 'é' });
    expect(() => webhook.verify('{"type":"e"}', headers)).toThrow();
  }
  expect(() => new Webhook(newSigningSecret()).verify(message.body, headers)).toThrow();
});

it('makes secrets as long as the specification asks', () => {
  const secret = newSigningSecret();
  expect(secret).toMatch(/^whsec_/);
  expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
});
