import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Configuration } from '../configuration';
import { CertificateStreamsController } from './certificate-streams.controller';
import { Certificates } from './certificates';
import { CertificatesController } from './certificates.controller';
import { EventHub } from './event-hub';
import { Housekeeping } from './housekeeping';
import { Incoming } from './incoming';
import { IntakeModule } from './intake.module';
import { Uploads } from './uploads';

/** Takes documents in over HTTP and shows what became of them. */
@Module({
  imports: [IntakeModule],
  controllers: [CertificatesController, CertificateStreamsController],
  providers: [
    Certificates,
    Uploads,
    EventHub,
    Housekeeping,
    {
      provide: Incoming,
      inject: [Configuration],
      useFactory: ({ dataDir }: Configuration) => new Incoming(join(dataDir, 'incoming')),
    },
  ],
})
export class IntakeApiModule {}
