import { Module } from '@nestjs/common';
import { OpenDataNights } from './open-data-nights';

/** Making the open data at night: work of the background. */
@Module({ providers: [OpenDataNights] })
export class OpenDataWorkerModule {}
