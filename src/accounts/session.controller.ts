import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { AccountView } from './account.schema';
import { Accounts } from './accounts';
import { SessionCookie } from './session-cookie';
import { SessionView, SignInInput } from './session.schema';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @Permit('anyone')
  @ApiOperation({
    summary: 'Sign in',
    description: 'Answers with a session cookie. A session that the browser had before ends.',
  })
  @ApiCreatedResponse({ type: SessionView })
  @Refuses('wrong-credentials', 'too-many-attempts', 'cross-origin')
  async begin(
    @Body() input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { account, expiresAt } = await this.signIn.attempt(input, request, reply);
    return {
      account: AccountView.of(await this.accounts.get(account.id)),
      via: 'session',
      scopes: null,
      expiresAt,
    };
  }

  @Get()
  @Permit('signed-in')
  @KeyScope('administration', 'any')
  @ApiOperation({ summary: 'Who am I?' })
  @ApiOkResponse({ type: SessionView })
  async read(@CurrentCaller() caller: Caller): Promise<SessionView> {
    return {
      account: AccountView.of(await this.accounts.get(caller.accountId)),
      via: caller.via,
      scopes: caller.scopes && [...caller.scopes],
      expiresAt: caller.expiresAt,
    };
  }

  @Delete()
  @HttpCode(204)
  @Permit('signed-in')
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  @Refuses('not-permitted')
  async end(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (caller.via !== 'session')
      throw new Problem({
        code: 'not-permitted',
        detail: 'A key has no session to end. Revoke it with DELETE /api/v1/api-keys/{id}.',
      });
    await this.sessions.end(this.cookie.read(request)!);
    this.cookie.clear(request, reply);
  }
}
