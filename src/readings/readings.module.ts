import { Module } from '@nestjs/common';
import { Readings } from './readings';

/** What was read of each certificate, reading by reading. */
@Module({ providers: [Readings], exports: [Readings] })
export class ReadingsModule {}
