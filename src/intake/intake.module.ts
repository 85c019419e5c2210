import { Module, type OnModuleInit } from '@nestjs/common';
import { CannotGoOn } from '../cannot-go-on';
import { CertificateLog } from './certificate-log';
import { CERTIFICATE_STEPS, faultsOf, FIRST_STATE } from './certificate-state';

/** Takes documents in and follows each certificate until it is decided on. */
@Module({ providers: [CertificateLog], exports: [CertificateLog] })
export class IntakeModule implements OnModuleInit {
  /** @throws CannotGoOn when the table of states is no sound machine */
  onModuleInit(): void {
    const faults = faultsOf(CERTIFICATE_STEPS, FIRST_STATE);
    if (faults.length > 0) throw new CannotGoOn(`The certificate states are wrong. ${faults.join(' ')}`);
  }
}
