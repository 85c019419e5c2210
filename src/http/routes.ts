import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { KEY_SCOPE, type KeyScopes, type Scope, scopeFor } from './key-scope';
import { type Permission, PERMISSION } from './permit';

/** A route of the service, e.g. `GET /api/v1/accounts/:id`. */
export interface Route {
  method: string;
  path: string;
  /** Undefined when nobody said who may: a defect. */
  permission: Permission | undefined;
  /** The scope that a key needs; null when no key may. */
  keyScope: Scope | 'any' | null;
  /** Class and method, for messages. */
  handler: string;
}

type Handler = (...args: unknown[]) => unknown;

/** Every route of every controller. The service does not start when one of them says not who may call it. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.all().filter((route) => route.permission === undefined);
    if (open.length > 0)
      throw new Error(`These routes have no @Permit: ${open.map(({ handler }) => handler).join(', ')}`);
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const controller = metatype as new () => object;
      const prototype = controller.prototype as Record<string, Handler>;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.ofHandler(controller, prototype[name]!));
    });
  }

  private ofHandler(controller: new () => object, handler: Handler): Route[] {
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return bases.flatMap((base) =>
      paths.map((path) => ({
        method: RequestMethod[method],
        path: `/${[base, path]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
        permission: this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
          handler,
          controller,
        ]),
        keyScope: scopeFor(
          RequestMethod[method],
          this.reflector.getAllAndOverride<KeyScopes | undefined>(KEY_SCOPE, [handler, controller]),
        ),
        handler: `${controller.name}.${handler.name}`,
      })),
    );
  }
}
