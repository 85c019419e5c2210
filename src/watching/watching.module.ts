import { Module } from '@nestjs/common';
import { HttpModule } from '../http/http.module';
import { Daily } from './daily';
import { Mailer } from './mail/mailer';
import { WatchController } from './mail/watch.controller';
import { Watches } from './mail/watches';
import { Telling } from './telling';
import { WatchingWorker } from './watching-worker';
import { Deliveries } from './webhooks/deliveries';
import { DeliveryLog } from './webhooks/delivery-log';
import { WebhookController } from './webhooks/webhook.controller';
import { Webhooks } from './webhooks/webhooks';

/** Asking to be told of what is published. */
@Module({
  imports: [HttpModule],
  controllers: [WebhookController, WatchController],
  providers: [Webhooks, DeliveryLog, Watches],
})
export class WatchingApiModule {}

/** Telling: work of the background. */
@Module({ providers: [Telling, Daily, Deliveries, Mailer, WatchingWorker] })
export class WatchingWorkerModule {}
