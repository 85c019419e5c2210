import { Module, type OnModuleInit } from '@nestjs/common';
import { CannotGoOn } from '../cannot-go-on';
import { Configuration } from '../configuration';
import { JudgementsModule } from '../judgements/judgements.module';
import { ReadingsModule } from '../readings/readings.module';
import { CertificateLog } from './certificate-log';
import { CERTIFICATE_STEPS, faultsOf, FIRST_STATE } from './certificate-state';
import { DocumentStore } from './document-store';
import { LookDesk } from './look-desk';
import { openDocumentStore } from './open-store';
import { ReadingDesk } from './reading-desk';
import { ReadingQueue } from './reading-queue';

/** What every process that has to do with certificates needs: their log, their documents and the reading queue. */
@Module({
  imports: [ReadingsModule, JudgementsModule],
  providers: [
    CertificateLog,
    ReadingQueue,
    ReadingDesk,
    LookDesk,
    {
      provide: DocumentStore,
      inject: [Configuration],
      useFactory: openDocumentStore,
    },
  ],
  exports: [
    CertificateLog,
    ReadingQueue,
    ReadingDesk,
    LookDesk,
    DocumentStore,
    ReadingsModule,
    JudgementsModule,
  ],
})
export class IntakeModule implements OnModuleInit {
  /** @throws CannotGoOn when the table of states is no sound machine */
  onModuleInit(): void {
    const faults = faultsOf(CERTIFICATE_STEPS, FIRST_STATE);
    if (faults.length > 0) throw new CannotGoOn(`The certificate states are wrong. ${faults.join(' ')}`);
  }
}
