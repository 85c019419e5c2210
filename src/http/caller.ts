import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../accounts/account.entity';
import type { Scope } from './key-scope';

/** Who asks: an account, and how it proved to be itself. */
export interface Caller {
  accountId: string;
  role: Role;
  /** The vendors that an uploader is bound to; empty for the registry's own people, who are bound to none. */
  vendorIds: string[];
  via: 'session' | 'api-key';
  /** What the key may be used for; null for a session, which may do all that the role may. */
  scopes: readonly Scope[] | null;
  /** The session or key it came with. */
  credentialId: string;
  /** When that ends at the latest; null for a key without an end. */
  expiresAt: Date | null;
  email: string;
  name: string;
}

/** Finds who asks from a request's cookie or bearer key. Null when it carries neither; throws a Problem when it carries a bad one. */
export abstract class CallerFinder {
  abstract find(request: FastifyRequest): Promise<Caller | null>;
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** Remembers who asks; for the guard alone. */
export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** @throws Error on a route for anyone, where nobody was asked who they are: a defect of that route */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Error('There is no caller on a route that is permitted to anyone.');
  return caller;
}

/** The caller, as a parameter of a handler whose route needs one. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Whether the caller may act for this vendor: the registry's own people for all, uploaders for those they are bound to. */
export function actsForVendor(caller: Caller, vendorId: string): boolean {
  return caller.role !== 'uploader' || caller.vendorIds.includes(vendorId);
}
