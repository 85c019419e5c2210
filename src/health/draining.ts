import { Injectable } from '@nestjs/common';

/** Whether this copy of the service is about to end, and is to be given no more work: `/ready` says so. */
@Injectable()
export class Draining {
  private draining = false;

  get begun(): boolean {
    return this.draining;
  }

  begin(): void {
    this.draining = true;
  }
}
