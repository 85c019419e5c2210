import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CallerFinder, rememberCaller } from './caller';
import { type Permission, PERMISSION } from './permit';
import { Problem } from './problem';

/** Lets a request through to a handler only when the handler's `@Permit` covers the caller. Without one: nobody. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerFinder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined)
      throw new Problem({ code: 'not-permitted', detail: 'This address is open to nobody.' });
    if (permission === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.callers.find(request);
    if (!caller)
      throw new Problem({
        code: 'not-signed-in',
        detail: 'This needs a session or an API key, and the request carries neither.',
        headers: { 'www-authenticate': 'Bearer' },
      });
    if (permission !== 'signed-in' && !permission.includes(caller.role))
      throw new Problem({ code: 'not-permitted', detail: `This is not open to the role ${caller.role}.` });
    rememberCaller(request, caller);
    return true;
  }
}
