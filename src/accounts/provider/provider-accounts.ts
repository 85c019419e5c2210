import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail';
import { Configuration } from '../../configuration';
import { Account } from '../account.entity';
import { emailKey } from '../account.schema';
import { Accounts } from '../accounts';
import { ProviderIdentity } from './provider-identity.entity';
import { type Identity, ProviderRefusal } from './provider';

/** Which account somebody has whom the provider vouches for. */
@Injectable()
export class ProviderAccounts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly accounts: Accounts,
    private readonly configuration: Configuration,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The account that is linked to issuer and subject. On first use one is linked that has the e-mail, if the provider has
   * verified it; only where OIDC_NEW_ROLE says so is one made.
   * @throws ProviderRefusal `no-account`, `email-not-verified`, `other-identity`
   */
  async accountOf(identity: Identity): Promise<Account> {
    const { issuer, subject } = identity;
    const linked = await this.database.manager.findOne(ProviderIdentity, {
      where: { issuer, subject },
      relations: { account: true },
    });
    const account = linked ? linked.account! : await this.link(identity);
    if (account.disabledAt) throw new ProviderRefusal('no-account');
    return account;
  }

  private async link({ issuer, subject, email, emailVerified, name }: Identity): Promise<Account> {
    if (email === undefined || !emailVerified) throw new ProviderRefusal('email-not-verified');
    const key = emailKey(email);
    const account = (await this.accounts.findByEmail(key)) ?? (await this.make(key, name ?? key));
    await this.database.transaction(async (manager) => {
      const linked = await manager
        .createQueryBuilder()
        .insert()
        .into(ProviderIdentity)
        .values({ issuer, subject, accountId: account.id })
        .orIgnore()
        .returning('account_id')
        .execute();
      // Either somebody else at the provider has this account, or this very person came twice at the same time.
      if ((linked.raw as unknown[]).length === 0) {
        const identity = await manager.findOneBy(ProviderIdentity, { issuer, accountId: account.id });
        if (identity?.subject !== subject) throw new ProviderRefusal('other-identity');
        return;
      }
      await this.audit.add(manager, {
        by: 'visitor',
        action: 'identity-linked',
        subject: { kind: 'account', id: account.id },
        after: { issuer, subject },
      });
    });
    return account;
  }

  private async make(email: string, name: string): Promise<Account> {
    const { oidcNewRole } = this.configuration;
    if (!oidcNewRole || !isEmail(email)) throw new ProviderRefusal('no-account');
    return (await this.accounts.create('service', { email, name, role: oidcNewRole })).account;
  }
}
