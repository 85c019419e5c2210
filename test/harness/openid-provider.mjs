/**
 * An OpenID provider for tests, in a process of its own as its library is an ES module: `node openid-provider.mjs CALLBACK…`
 * takes a free port, says its issuer on standard error, and signs in whoever gives a name. What stands in the name decides
 * what it vouches for: `unverified` in it, and the e-mail is not verified.
 */
import Provider from 'oidc-provider';
import { createServer } from 'node:http';

const callbacks = process.argv.slice(2);
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'assaybook',
        client_secret: 'a secret between the two',
        redirect_uris: callbacks,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id.replace(/^again-/, '')}@Example.org`,
        email_verified: !id.includes('unverified'),
        name: `${id} of the provider`,
      }),
    }),
  });
  server.on('request', provider.callback());
  process.stderr.write(`issuer ${issuer}\n`);
});
