import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';
import { type Caller, CallerFinder } from '../http/caller';
import { Problem } from '../http/problem';
import { isCrossOriginChange } from '../http/same-origin';
import type { Account } from './account.entity';
import { Accounts } from './accounts';
import { ApiKey } from './api-key.entity';
import { ApiKeys } from './api-keys';
import { SessionCookie } from './session-cookie';
import type { Session } from './session.entity';
import { Sessions } from './sessions';

const BEARER = /^Bearer +(\S+) *$/i;

/** Who asks, by key or cookie. A request that shows a key is judged by the key alone. */
@Injectable()
export class Credentials extends CallerFinder {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly cookie: SessionCookie,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  /**
   * @returns null when the request shows nothing, or a session that is over
   * @throws Problem `not-signed-in` for a key that does not hold, `cross-origin` for a change from another site's page
   */
  async find(request: FastifyRequest): Promise<Caller | null> {
    const { authorization } = request.headers;
    return authorization === undefined ? this.bySession(request) : this.byKey(authorization);
  }

  private async byKey(authorization: string): Promise<Caller> {
    const key = await this.keys.find(BEARER.exec(authorization)?.[1] ?? '');
    if (!key)
      throw new Problem({
        code: 'not-signed-in',
        detail: 'The API key is unknown, revoked or expired.',
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      });
    return this.caller(key.account!, 'api-key', key);
  }

  private async bySession(request: FastifyRequest): Promise<Caller | null> {
    const secret = this.cookie.read(request);
    if (!secret) return null;
    if (isCrossOriginChange(request, this.configuration.publicUrl))
      throw new Problem({
        code: 'cross-origin',
        detail: 'The browser says that this change comes from a page of another site.',
      });
    const session = await this.sessions.find(secret);
    return session && this.caller(session.account!, 'session', session);
  }

  private async caller(
    { id, role, email, name }: Account,
    via: Caller['via'],
    credential: Session | ApiKey,
  ): Promise<Caller> {
    const vendorIds = role === 'uploader' ? await this.accounts.vendorIdsOf(id) : [];
    const { id: credentialId, expiresAt } = credential;
    const scopes = credential instanceof ApiKey ? credential.scopes : null;
    return { accountId: id, role, vendorIds, via, scopes, credentialId, expiresAt, email, name };
  }
}
