import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '../accounts/account.entity';

/** Whom a route is open to: anyone at all, everyone who signed in, or those with one of some roles. */
export type Permission = 'anyone' | 'signed-in' | readonly Role[];

/** Where the permission stands: in the handler's metadata and in the API description. */
export const PERMISSION = 'x-permission';

/**
 * Says who may call a route, on the handler or for all handlers of a controller. A route without one is refused to
 * everybody, and the service does not start.
 *
 * @example `@Permit('anyone')`, `@Permit('signed-in')`, `@Permit('administrator', 'reviewer')`
 */
export function Permit(
  ...who: ['anyone'] | ['signed-in'] | [Role, ...Role[]]
): MethodDecorator & ClassDecorator {
  const permission: Permission = who[0] === 'anyone' || who[0] === 'signed-in' ? who[0] : who;
  return applyDecorators(
    SetMetadata(PERMISSION, permission),
    ApiExtension(PERMISSION, permission) as MethodDecorator & ClassDecorator,
  );
}
