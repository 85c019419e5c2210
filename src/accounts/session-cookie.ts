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

  /** The cookie of a sign-in on its way to a provider: it has to come along when another site leads back here. */
  readTrip(request: FastifyRequest): string | undefined {
    return request.cookies[this.name(request, 'trip')];
  }

  writeTrip(request: FastifyRequest, reply: FastifyReply, trip: string, maxAge: number): void {
    const attributes = { ...this.attributes(request), sameSite: 'lax', maxAge } as const;
    void reply.setCookie(this.name(request, 'trip'), trip, attributes);
  }

  clearTrip(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(this.name(request, 'trip'), { ...this.attributes(request), sameSite: 'lax' });
  }

  private name(request: FastifyRequest, of: 'session' | 'trip' = 'session'): string {
    return this.isSecure(request) ? `__Host-assaybook-${of}` : `assaybook-${of}`;
  }

  private attributes(request: FastifyRequest) {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.isSecure(request) } as const;
  }

  private isSecure(request: FastifyRequest): boolean {
    const { publicUrl } = this.configuration;
    return publicUrl ? publicUrl.startsWith('https:') : request.protocol === 'https';
  }
}
