import { Body, Controller, Delete, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '../http/caller';
import { IdParam } from '../http/id-param';
import { ApiPageOf, type PageOf } from '../http/page-of';
import { KeyScope } from '../http/key-scope';
import { Permit } from '../http/permit';
import { Problem } from '../http/problem';
import { Refuses } from '../http/refuses';
import { invalidInput } from '../http/validation';
import { ApiKeyQuery, ApiKeyView, KeyRotation, MadeApiKey, NewApiKey } from './api-key.schema';
import { ApiKeys } from './api-keys';
import { Accounts } from './accounts';

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000;

@ApiTags('api-keys')
@Permit('signed-in')
@KeyScope('administration', 'administration')
@Controller('api/v1/api-keys')
export class ApiKeyController {
  constructor(
    private readonly keys: ApiKeys,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List API keys, newest first' })
  @ApiPageOf(ApiKeyView)
  @Refuses('not-permitted')
  async list(
    @Query() { account, ...query }: ApiKeyQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PageOf<ApiKeyView>> {
    const page = await this.keys.list(holder(caller, account), query);
    return { ...page, items: page.items.map((key) => ApiKeyView.of(key)) };
  }

  @Post()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Make an API key',
    description:
      'The key is in this answer and nowhere else. Only a person who signed in makes keys: a key that leaked could ' +
      'otherwise make others that outlive it.',
  })
  @ApiCreatedResponse({ type: MadeApiKey })
  @Refuses('not-permitted', 'too-many-keys', 'not-found')
  async make(@Body() input: NewApiKey, @CurrentCaller() caller: Caller): Promise<MadeApiKey> {
    signedIn(caller);
    const { account } = await this.accounts.get(holder(caller, input.account));
    const wanted = { accountId: account.id, name: input.name, scopes: input.scopes, expiresAt: endOf(input) };
    const { secret, key } = await this.keys.make(caller, wanted);
    return { ...ApiKeyView.of(key), key: secret };
  }

  @Post(':id/rotation')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Give a key a new secret',
    description:
      'Makes a key with the same name and scopes, for as long as the old one was made for. The old one ends after the ' +
      'overlap. The new key is in this answer and nowhere else.',
  })
  @ApiCreatedResponse({ type: MadeApiKey })
  @Refuses('not-permitted', 'key-over', 'too-many-keys')
  async rotate(
    @IdParam() id: string,
    @Body() { overlapHours }: KeyRotation,
    @CurrentCaller() caller: Caller,
  ): Promise<MadeApiKey> {
    signedIn(caller);
    const { secret, key } = await this.keys.rotate(caller, id, overlapHours, onlyOwn(caller));
    return { ...ApiKeyView.of(key), key: secret };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an API key' })
  @ApiNoContentResponse()
  revoke(@IdParam() id: string, @CurrentCaller() caller: Caller): Promise<void> {
    return this.keys.revoke(caller, id, onlyOwn(caller));
  }
}

/** @throws Problem `not-permitted` for a key: it cannot make another */
function signedIn({ via }: Caller): void {
  if (via !== 'session')
    throw new Problem({
      code: 'not-permitted',
      detail: 'Sign in to make a key: a key cannot make another.',
    });
}

/** Whose key it must be: the caller's own, or for an administrator anybody's. */
const onlyOwn = ({ role, accountId }: Caller): string | undefined =>
  role === 'administrator' ? undefined : accountId;

/** Whose keys it is about: the caller's own, or for an administrator anybody's. */
function holder(caller: Caller, account: string | undefined): string {
  if (account !== undefined && account !== caller.accountId && caller.role !== 'administrator')
    throw new Problem({ code: 'not-permitted', detail: 'Keys of others are for administrators.' });
  return account ?? caller.accountId;
}

function endOf({ expiresAt }: NewApiKey): Date | null {
  if (expiresAt === null) return null;
  const end = expiresAt === undefined ? new Date(Date.now() + A_YEAR_MS) : new Date(expiresAt);
  // Written so that a time that is none, such as a 61st second, is refused too.
  if (!(end.getTime() > Date.now()))
    throw invalidInput([{ pointer: '#/expiresAt', detail: 'expiresAt must lie in the future' }]);
  return end;
}
