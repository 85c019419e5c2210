import { Module } from '@nestjs/common';
import { ClockWatch } from './clock-watch';

/** Watches the database's clock. */
@Module({ providers: [ClockWatch] })
export class ClockWatchModule {}
