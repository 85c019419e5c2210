import { Param, ParseUUIDPipe } from '@nestjs/common';
import { noSuchCertificate } from './certificate-log';

/** A certificate's id from the address. What is no id names no certificate: the answer is that there is none. */
export function CertificateId(): ParameterDecorator {
  return Param('id', new ParseUUIDPipe({ exceptionFactory: () => noSuchCertificate() }));
}
