import { Body, Controller, Delete, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { AccountView } from './account.schema';
import { Accounts } from './accounts';
import { InvitationSecret, InvitationView, MadeInvitation, TakenInvitation } from './invitation.schema';
import { Invitations } from './invitations';
import { SessionView } from './session.schema';
import { SignIn } from './sign-in';

/** How people come to a password of their own. */
@ApiTags('accounts')
@Permit('administrator')
@KeyScope('administration', 'administration')
@Controller('api/v1')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
  ) {}

  @Post('accounts/:id/invitation')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Invite a person to set the password of their account',
    description:
      'For a new account, and for a password that was lost. The link is in this answer and nowhere else; it holds for ' +
      'seven days, once, and one made before ends.',
  })
  @ApiCreatedResponse({ type: MadeInvitation })
  async make(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<MadeInvitation> {
    const { secret, expiresAt } = await this.invitations.make(caller, id);
    return { address: `/console/invitation#${secret}`, expiresAt };
  }

  @Delete('accounts/:id/invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiNoContentResponse()
  takeBack(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.invitations.takeBack(caller, id);
  }

  @Post('invitations/opening')
  @HttpCode(200)
  @Permit('anyone')
  @ApiOperation({ summary: 'Whom is an invitation for?' })
  @ApiOkResponse({ type: InvitationView })
  @Refuses('invitation-over', 'cross-origin')
  async open(@Body() { secret }: InvitationSecret, @Req() request: FastifyRequest): Promise<InvitationView> {
    this.signIn.refuseOtherSites(request);
    const { account, expiresAt } = await this.invitations.whose(secret);
    return { name: account!.name, email: account!.email, expiresAt };
  }

  @Post('invitations/acceptance')
  @Permit('anyone')
  @ApiOperation({
    summary: 'Set the password that one was invited to set',
    description: 'Uses the invitation up, ends the account’s sessions, and begins one.',
  })
  @ApiCreatedResponse({ type: SessionView })
  @Refuses('invitation-over', 'cross-origin')
  async take(
    @Body() { secret, password }: TakenInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    this.signIn.refuseOtherSites(request);
    const { id } = await this.invitations.take(secret, password);
    const expiresAt = await this.signIn.begin(id, request, reply);
    return { account: AccountView.of(await this.accounts.get(id)), via: 'session', scopes: null, expiresAt };
  }
}
