import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';

/** Where the register is reached, for what has to name itself in full: codes on labels, linked data, site maps. */
@Injectable()
export class BaseAddress {
  constructor(private readonly configuration: Configuration) {}

  /** e.g. `https://registry.example.org`; without PUBLIC_URL, as whoever asks reached it. */
  of(request: FastifyRequest): string {
    const { publicUrl } = this.configuration;
    return publicUrl ? publicUrl.replace(/\/+$/, '') : `${request.protocol}://${request.host}`;
  }
}
