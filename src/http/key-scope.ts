import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** What an API key may be used for, within what its account may do. */
export const SCOPES = ['read', 'upload', 'registry', 'review', 'administration', 'webhooks'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which scope a key needs for a route: to read, and to change something. `any`: whichever it has. */
export interface KeyScopes {
  changes: Scope;
  reads: Scope | 'any';
}

export const KEY_SCOPE = 'x-key-scope';

/**
 * Says which scope a key needs, on the handler or for all handlers of a controller. Without it a key with `read` may read
 * what its account may, and change nothing: a changing route is for people who signed in until somebody says otherwise.
 */
export function KeyScope(
  changes: Scope,
  reads: KeyScopes['reads'] = 'read',
): MethodDecorator & ClassDecorator {
  const scopes: KeyScopes = { changes, reads };
  return applyDecorators(
    SetMetadata(KEY_SCOPE, scopes),
    ApiExtension(KEY_SCOPE, scopes) as MethodDecorator & ClassDecorator,
  );
}

/** The scope that a key needs for a request; null when no key may. */
export function scopeFor(method: string, said: KeyScopes | undefined): Scope | 'any' | null {
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading) return said?.reads ?? 'read';
  return said?.changes ?? null;
}
