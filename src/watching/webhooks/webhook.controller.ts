import { Body, Controller, Delete, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../../http/caller';
import { IdParam } from '../../http/id-param';
import { KeyScope } from '../../http/key-scope';
import { ApiPageOf, type PageOf, PageQuery } from '../../http/page-of';
import { Permit } from '../../http/permit';
import { Refuses } from '../../http/refuses';
import { DeliveryLog } from './delivery-log';
import {
  ChangedWebhook,
  DeliveriesQuery,
  DeliveryView,
  MadeWebhook,
  NewWebhook,
  SecretRotation,
  WebhookView,
  WholeDelivery,
} from './webhook.schema';
import { Webhooks } from './webhooks';

const HOW = `Requests are signed by the Standard Webhooks specification: \`webhook-id\` (the same at every attempt),
\`webhook-timestamp\` (of the attempt) and \`webhook-signature\` (\`v1,\` and the HMAC-SHA256 of id, timestamp and body with dots
between). The body is JSON: \`type\`, \`timestamp\` and \`data\`, which is a change as in the change feed. An answer of 2xx within
15 seconds is success. What fails is tried ten times over three days; an address that fails for five days, or answers 410, is
disabled and its owner told.`;

/** Being told by signed requests. */
@ApiTags('watching')
@Permit('signed-in')
@KeyScope('webhooks')
@Controller('api/v1/webhooks')
export class WebhookController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly log: DeliveryLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List webhooks, newest first: one’s own, for administrators everybody’s' })
  @ApiPageOf(WebhookView)
  list(@Query() page: PageQuery, @CurrentCaller() caller: Caller): Promise<PageOf<WebhookView>> {
    return this.webhooks.list(caller, page);
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Be told by a webhook', description: HOW })
  @ApiCreatedResponse({ type: MadeWebhook })
  @Refuses('too-many-webhooks')
  make(@Body() input: NewWebhook, @CurrentCaller() caller: Caller): Promise<MadeWebhook> {
    return this.webhooks.make(caller, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A webhook' })
  @ApiOkResponse({ type: WebhookView })
  get(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<WebhookView> {
    return this.webhooks.get(caller, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a webhook, disable it or enable it again' })
  @ApiOkResponse({ type: WebhookView })
  change(
    @IdParam() id: string,
    @Body() input: ChangedWebhook,
    @CurrentCaller() caller: Caller,
  ): Promise<WebhookView> {
    return this.webhooks.change(caller, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a webhook with its log' })
  @ApiNoContentResponse()
  remove(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.webhooks.remove(caller, id);
  }

  @Post(':id/secret')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Give a webhook a new secret',
    description:
      'The new one is in this answer and nowhere else. During the overlap requests carry both signatures.',
  })
  @ApiCreatedResponse({ type: MadeWebhook })
  rotate(
    @IdParam() id: string,
    @Body() { overlapHours }: SecretRotation,
    @CurrentCaller() caller: Caller,
  ): Promise<MadeWebhook> {
    return this.webhooks.rotate(caller, id, overlapHours);
  }

  @Post(':id/tests')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send a test',
    description: 'An event of the type `webhook.test`. What came of it is in the log.',
  })
  @ApiAcceptedResponse({ type: DeliveryView })
  @Refuses('webhook-disabled')
  test(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<DeliveryView> {
    return this.log.test(caller, id);
  }

  @Get(':id/deliveries')
  @ApiOperation({
    summary: 'What was sent to a webhook, newest first',
    description: 'Kept for 90 days.',
  })
  @ApiPageOf(DeliveryView)
  deliveries(
    @IdParam() id: string,
    @Query() query: DeliveriesQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PageOf<DeliveryView>> {
    return this.log.list(caller, id, query);
  }

  @Get(':id/deliveries/:delivery')
  @ApiOperation({ summary: 'One of them, with its body and every attempt' })
  @ApiOkResponse({ type: WholeDelivery })
  delivery(
    @IdParam() id: string,
    @IdParam('delivery') delivery: string,
    @CurrentCaller() caller: Caller,
  ): Promise<WholeDelivery> {
    return this.log.get(caller, id, delivery);
  }

  @Post(':id/deliveries/:delivery/repetition')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send it again, with the same id' })
  @ApiAcceptedResponse({ type: DeliveryView })
  @Refuses('webhook-disabled')
  again(
    @IdParam() id: string,
    @IdParam('delivery') delivery: string,
    @CurrentCaller() caller: Caller,
  ): Promise<DeliveryView> {
    return this.log.again(caller, id, delivery);
  }
}
