import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';

/**
 * The cookie that holds a session's secret. Served over https it is `Secure` and carries the prefix that makes browsers
 * refuse it from anyone but this very host (RFC 6265bis, `__Host-`). It ends with the browser at the latest.
 */
@Injectable()
export class SessionCookie {
  constructor(private readonly configuration: Configuration) {}

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name(request)];
  }

  write(request: FastifyRequest, reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name(request), secret, this.attributes(request));
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(this.name(request), this.attributes(request));
  }

  private name(request: FastifyRequest): string {
    return this.isSecure(request) ? '__Host-assaybook-session' : 'assaybook-session';
  }

  private attributes(request: FastifyRequest) {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.isSecure(request) } as const;
  }

  private isSecure(request: FastifyRequest): boolean {
    const { publicUrl } = this.configuration;
    return publicUrl ? publicUrl.startsWith('https:') : request.protocol === 'https';
  }
}
