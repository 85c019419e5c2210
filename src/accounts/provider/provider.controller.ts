import '@fastify/cookie';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../../configuration';
import { Permit } from '../../http/permit';
import { Problem } from '../../http/problem';
import { SessionCookie } from '../session-cookie';
import { SignIn } from '../sign-in';
import { Provider, ProviderRefusal } from './provider';
import { ProviderAccounts } from './provider-accounts';
import { SignInWays, TripQuery } from './provider.schema';
import { asCookie, fromCookie, newTrip, type Trip } from './trip';

const BEGIN = '/api/v1/session/provider';
const CALLBACK = `${BEGIN}/callback`;

/** How long somebody may take at the provider, in seconds. */
const TRIP_S = 600;

/** Signing in with an OpenID provider. A browser goes through these addresses; what goes wrong is told by the console. */
@ApiTags('session')
@Permit('anyone')
@Controller('api/v1/session')
export class ProviderController {
  constructor(
    private readonly provider: Provider,
    private readonly accounts: ProviderAccounts,
    private readonly signIn: SignIn,
    private readonly cookie: SessionCookie,
    private readonly configuration: Configuration,
  ) {}

  @Get('ways')
  @ApiOperation({ summary: 'How can one sign in?' })
  @ApiOkResponse({ type: SignInWays })
  ways(): SignInWays {
    const { name } = this.provider;
    return { provider: name === null ? null : { name, address: BEGIN } };
  }

  @Get('provider')
  @ApiOperation({
    summary: 'Sign in with the OpenID provider',
    description: 'For browsers: leads to the provider, and from there back to a page of the console.',
  })
  @ApiResponse({ status: 303, description: 'To the provider, or to the console with what is in the way.' })
  async begin(
    @Query() { to }: TripQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.refuseUnconfigured();
    const trip = newTrip(to);
    await this.lead(reply, async () => {
      const there = await this.provider.begin(trip, this.callbackOf(request).href);
      this.cookie.writeTrip(request, reply, asCookie(trip), TRIP_S);
      return there.href;
    });
  }

  @Get('provider/callback')
  @ApiOperation({
    summary: 'Come back from the OpenID provider',
    description: 'The address to be registered with the provider. Begins a session.',
  })
  @ApiResponse({ status: 303, description: 'To the console, signed in or with what is in the way.' })
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.refuseUnconfigured();
    const trip = fromCookie(this.cookie.readTrip(request));
    this.cookie.clearTrip(request, reply);
    await this.lead(reply, () => this.arrive(trip, request, reply));
  }

  /** @returns where the person was going */
  private async arrive(
    trip: Trip | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (!trip) throw new ProviderRefusal('sign-in-interrupted');
    const answer = this.callbackOf(request);
    answer.search = new URL(request.url, answer).search;
    const account = await this.accounts.accountOf(await this.provider.finish(trip, answer));
    await this.signIn.begin(account.id, request, reply);
    return trip.to;
  }

  private async lead(reply: FastifyReply, where: () => Promise<string>): Promise<void> {
    let address: string;
    try {
      address = await where();
    } catch (error) {
      if (!(error instanceof ProviderRefusal)) throw error;
      address = `/console?sign-in=${error.trouble}`;
    }
    await reply.header('cache-control', 'no-store').redirect(address, 303);
  }

  private refuseUnconfigured(): void {
    if (this.provider.name === null)
      throw new Problem({ code: 'not-found', detail: 'No OpenID provider is configured.' });
  }

  /** Where the provider sends people back to. */
  private callbackOf(request: FastifyRequest): URL {
    const { publicUrl } = this.configuration;
    return new URL(CALLBACK, publicUrl ?? `${request.protocol}://${request.host}`);
  }
}
