import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CallerFinder } from '../http/caller';
import { HttpModule } from '../http/http.module';
import { PermitGuard } from '../http/permit.guard';
import { AccountController } from './account.controller';
import { Accounts } from './accounts';
import { ApiKeyController } from './api-key.controller';
import { ApiKey } from './api-key.entity';
import { ApiKeys } from './api-keys';
import { Credentials } from './credentials';
import { InvitationController } from './invitation.controller';
import { Invitations } from './invitations';
import { OwnAccountController } from './own-account.controller';
import { Provider } from './provider/provider';
import { ProviderAccounts } from './provider/provider-accounts';
import { ProviderController } from './provider/provider.controller';
import { SessionController } from './session.controller';
import { SessionCookie } from './session-cookie';
import { Session } from './session.entity';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInLimits } from './sign-in-limits';

/** People, roles, sessions and keys; and the guard of every route of the service. */
@Module({
  imports: [HttpModule, TypeOrmModule.forFeature([Session, ApiKey])],
  controllers: [
    SessionController,
    ProviderController,
    OwnAccountController,
    AccountController,
    InvitationController,
    ApiKeyController,
  ],
  providers: [
    Accounts,
    ApiKeys,
    Sessions,
    SessionCookie,
    SignIn,
    SignInLimits,
    Invitations,
    Provider,
    ProviderAccounts,
    { provide: CallerFinder, useClass: Credentials },
    { provide: APP_GUARD, useClass: PermitGuard },
  ],
  exports: [Accounts],
})
export class AccountsModule {}
