import { Module } from '@nestjs/common';
import { Telling } from './telling';
import { WatchingWorker } from './watching-worker';
import { Deliveries } from './webhooks/deliveries';
import { DeliveryLog } from './webhooks/delivery-log';
import { WebhookController } from './webhooks/webhook.controller';
import { Webhooks } from './webhooks/webhooks';

/** Asking to be told of what is published. */
@Module({ controllers: [WebhookController], providers: [Webhooks, DeliveryLog] })
export class WatchingApiModule {}

/** Telling: work of the background. */
@Module({ providers: [Telling, Deliveries, WatchingWorker] })
export class WatchingWorkerModule {}
