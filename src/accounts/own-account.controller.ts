import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { Accounts } from './accounts';
import { NewPassword, OwnSession } from './session.schema';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

/** What people do with their own account. A key does nothing of it: one that leaked could lock its owner out. */
@ApiTags('session')
@Permit('signed-in')
@Controller('api/v1')
export class OwnAccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Where I am signed in, the newest first' })
  @ApiOkResponse({ type: [OwnSession] })
  async list(@CurrentCaller() caller: Caller): Promise<OwnSession[]> {
    const sessions = await this.sessions.standing(caller.accountId);
    return sessions.map(({ id, createdAt, lastUsedAt, expiresAt }) => ({
      ...{ id, createdAt, lastUsedAt, expiresAt },
      current: id === caller.credentialId,
    }));
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere else', description: 'The session that asks goes on.' })
  @ApiNoContentResponse()
  async endOthers(@CurrentCaller() caller: Caller): Promise<void> {
    await this.sessions.endOthers(person(caller));
  }

  @Post('session/password')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Set a new password',
    description:
      'Needs the one that holds; failures count as failed sign-ins. Every other session ends, and the one that asks gets ' +
      'a new cookie.',
  })
  @ApiNoContentResponse()
  @Refuses('wrong-credentials', 'too-many-attempts')
  async setPassword(
    @Body() { current, password }: NewPassword,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { email, accountId, credentialId } = person(caller);
    const { passwordHash } = await this.signIn.prove(email, current, request.ip);
    await this.accounts.change(caller, accountId, { password }, credentialId, passwordHash);
    await this.signIn.renew(caller, request, reply);
  }
}

function person(caller: Caller): Caller {
  if (caller.via === 'session') return caller;
  throw new Problem({ code: 'not-permitted', detail: 'Sign in to do this: a key cannot.' });
}
