import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail';
import { Configuration } from '../configuration';
import type { Caller } from '../http/caller';
import { placeOf } from '../http/place';
import { Problem } from '../http/problem';
import { isCrossOriginChange } from '../http/same-origin';
import type { Account } from './account.entity';
import { Accounts } from './accounts';
import { verifyPassword, wrongCredentials } from './password';
import type { SignInInput } from './session.schema';
import { SessionCookie } from './session-cookie';
import { Sessions } from './sessions';
import { SignInLimits } from './sign-in-limits';

/** Beginning sessions: with email and password, or for whoever else has proved who they are. */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly limits: SignInLimits,
    private readonly configuration: Configuration,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Begins a session for whoever knows email and password.
   *
   * @param request tells where it comes from
   * @throws Problem `wrong-credentials`, the same for every reason; `too-many-attempts`; `cross-origin`
   */
  async attempt(
    { email, password }: SignInInput,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ account: Account; expiresAt: Date }> {
    this.refuseOtherSites(request);
    const account = await this.prove(email, password, request.ip);
    return { account, expiresAt: await this.begin(account.id, request, reply, account.passwordHash) };
  }

  /**
   * Another site's page must not sign a person in to an account of its choice.
   * @throws Problem `cross-origin`
   */
  refuseOtherSites(request: FastifyRequest): void {
    if (isCrossOriginChange(request, this.configuration.publicUrl))
      throw new Problem({ code: 'cross-origin', detail: 'Sign in from a page of this service.' });
  }

  /**
   * Begins a session with a new secret; the one that the browser had before ends, whoever's it was.
   * @param provedBy the hash that the password was held against, where there was one
   * @returns when it ends at the latest
   * @throws Problem `wrong-credentials` when the password has been changed meanwhile
   */
  async begin(
    accountId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    provedBy?: string | null,
  ): Promise<Date> {
    const earlier = this.cookie.read(request);
    if (earlier) await this.sessions.end(earlier);
    const { secret, expiresAt } = await this.sessions.begin(accountId, provedBy);
    this.cookie.write(request, reply, secret);
    return expiresAt;
  }

  /** Gives the session that asks a new secret, as what its account may do has changed: one that leaked before is worth nothing. */
  async renew({ via, credentialId }: Caller, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (via === 'session') this.cookie.write(request, reply, await this.sessions.renew(credentialId));
  }

  /**
   * The account that has this email and password, with the password's hash.
   * @param address where the request comes from, an IP address
   * @throws Problem `wrong-credentials`, the same for every reason; `too-many-attempts`
   */
  async prove(email: string, password: string, address: string): Promise<Account> {
    const attempt = await this.limits.begin(email, address);
    const account = await this.accounts.findForSignIn(email);
    const right = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !right) {
      await this.noteFailure(account, address);
      throw wrongCredentials();
    }
    await attempt.succeeded(account);
    return account;
  }

  /** The trail names the account that was tried, never what was typed: people type passwords where the email goes. */
  private noteFailure(account: Account | null, address: string): Promise<void> {
    const subject = { kind: 'account', id: account?.id ?? 'unknown' };
    const after = { from: placeOf(address) };
    return this.database.transaction((manager) =>
      this.audit.add(manager, { by: 'visitor', action: 'sign-in-failed', subject, after }),
    );
  }
}
