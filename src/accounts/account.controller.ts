import { Body, Controller, Get, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf, PageQuery } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Refuses } from '../http/refuses';
import { AccountView, ChangedAccount, NewAccount } from './account.schema';
import { Accounts } from './accounts';
import { SignIn } from './sign-in';

@ApiTags('accounts')
@Permit('administrator')
@KeyScope('administration', 'administration')
@Controller('api/v1/accounts')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List accounts by email' })
  @ApiPageOf(AccountView)
  async list(@Query() query: PageQuery): Promise<PageOf<AccountView>> {
    const page = await this.accounts.list(query);
    return { ...page, items: page.items.map((account) => AccountView.of(account)) };
  }

  @Post()
  @ApiOperation({ summary: 'Make an account' })
  @ApiCreatedResponse({ type: AccountView })
  @Refuses('email-taken', 'unknown-vendor')
  async create(@Body() input: NewAccount, @CurrentCaller() caller: Caller): Promise<AccountView> {
    return AccountView.of(await this.accounts.create(caller, input));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an account' })
  @ApiOkResponse({ type: AccountView })
  async read(@IdParam() id: string): Promise<AccountView> {
    return AccountView.of(await this.accounts.get(id));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Change an account',
    description:
      'A new password, another role, or disabling ends the sessions of the account, except the one that asks, which gets ' +
      'a new cookie.',
  })
  @ApiOkResponse({ type: AccountView })
  @Refuses('last-administrator', 'unknown-vendor')
  async change(
    @IdParam() id: string,
    @Body() change: ChangedAccount,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const kept = caller.via === 'session' ? caller.credentialId : undefined;
    const changed = await this.accounts.change(caller, id, change, kept);
    const isOwn = id === caller.accountId && (change.password !== undefined || change.role !== undefined);
    if (isOwn) await this.signIn.renew(caller, request, reply);
    return AccountView.of(changed);
  }
}
