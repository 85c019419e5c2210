import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CallerFinder, rememberCaller } from './caller';
import { KEY_SCOPE, type KeyScopes, scopeFor } from './key-scope';
import { type Permission, PERMISSION } from './permit';
import { Problem } from './problem';
import { RateLimits } from './rate-limits';

/**
 * Lets a request through to a handler only when the handler's `@Permit` covers the caller (without one: nobody), and only
 * as many as one party may make.
 */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerFinder,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined)
      throw new Problem({ code: 'not-permitted', detail: 'This address is open to nobody.' });
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (permission === 'anyone') {
      await this.limits.countAddress(request);
      return true;
    }
    const caller = await this.callerOf(request);
    await this.limits.countCaller(caller, http.getResponse<FastifyReply>());
    if (permission !== 'signed-in' && !permission.includes(caller.role))
      throw new Problem({ code: 'not-permitted', detail: `This is not open to the role ${caller.role}.` });
    const handlers = [context.getHandler(), context.getClass()];
    refuseBeyondScope(caller, request.method, this.reflector.getAllAndOverride(KEY_SCOPE, handlers));
    rememberCaller(request, caller);
    return true;
  }

  /** Who asks. Whoever shows nothing that holds is counted by where they come from. */
  private async callerOf(request: FastifyRequest): Promise<Caller> {
    try {
      const caller = await this.callers.find(request);
      if (caller) return caller;
    } catch (error) {
      if (error instanceof Problem) await this.limits.countAddress(request);
      throw error;
    }
    await this.limits.countAddress(request);
    throw new Problem({
      code: 'not-signed-in',
      detail: 'This needs a session or an API key, and the request carries neither.',
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
}

/** @throws Problem `key-scope`, or `not-permitted` where no key may */
function refuseBeyondScope({ scopes }: Caller, method: string, said: KeyScopes | undefined): void {
  if (scopes === null) return;
  const needed = scopeFor(method, said);
  if (needed === null)
    throw new Problem({ code: 'not-permitted', detail: 'Sign in to do this: a key cannot.' });
  if (needed !== 'any' && !scopes.includes(needed))
    throw new Problem({
      code: 'key-scope',
      detail: `This needs a key with the scope “${needed}”; this one has ${scopes.join(', ')}.`,
    });
}
