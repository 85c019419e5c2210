import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { type Actor, AuditTrail } from '../audit/audit-trail';
import { violatesUnique } from '../database/unique-violation';
import { openCursor, type PageOf, pageOf, type PageQuery } from '../http/page-of';
import { Problem } from '../http/problem';
import { invalidInput } from '../http/validation';
import { Vendor } from '../registry/vendor.entity';
import { lockAccount } from './account-lock';
import { AccountVendor } from './account-vendor.entity';
import { Account, type Role } from './account.entity';
import { hashNewPassword, wrongCredentials } from './password';
import { Sessions } from './sessions';

/** What an account is made of, or what of it is changed. Vendors by slug; only uploaders are bound to any. */
export interface AccountInput {
  email: string;
  name: string;
  role: Role;
  password?: string;
  vendors?: string[];
}
export type AccountChange = Partial<Omit<AccountInput, 'email'>> & { disabled?: boolean };

/** An account with the vendors it is bound to, and how it can be signed in to. */
export interface BoundAccount {
  account: Account;
  vendors: Vendor[];
  waysIn: WaysIn;
}

/** How somebody can sign in to an account. */
export interface WaysIn {
  passwordSet: boolean;
  /** Whether a person of the OpenID provider is linked to it. */
  providerLinked: boolean;
  /** Until when an invitation holds; null when there is none. */
  invitedUntil: Date | null;
}

/** The people, and programs, that work here. Accounts are never removed: what they did stays theirs. */
@Injectable()
export class Accounts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Problem `email-taken`, `unknown-vendor` or `invalid-input` */
  async create(by: Actor, input: AccountInput): Promise<BoundAccount> {
    const passwordHash = input.password === undefined ? null : await hashNewPassword(input.password, input);
    const { email, name, role } = input;
    return this.database.transaction(async (manager) => {
      const account = manager.create(Account, { email, name, role, passwordHash, disabledAt: null });
      try {
        await manager.save(account);
      } catch (error) {
        if (!violatesUnique(error, 'account_email_key')) throw error;
        throw new Problem({ code: 'email-taken', detail: `There is an account for ${email} already.` });
      }
      await bind(manager, account, input.vendors ?? []);
      const made = await withVendors(manager, account);
      const after = { email, ...told(made), password: passwordHash !== null };
      await this.audit.add(manager, { by, action: 'account-made', subject: subjectOf(account), after });
      return made;
    });
  }

  private async hashFor(id: string, password: string | undefined): Promise<string | undefined> {
    if (password === undefined) return undefined;
    const owner = await this.database.manager.findOneBy(Account, { id });
    if (!owner) throw noSuchAccount();
    return hashNewPassword(password, owner);
  }

  /**
   * Changes an account. A new password, another role, or being disabled ends its sessions; vendors take effect with the
   * next request.
   *
   * @param keptSession a session that goes on, namely that of a person who sets their own password
   * @param provedBy the hash that the old password was held against, where it was asked for
   * @throws Problem `not-found`, `last-administrator`, `unknown-vendor` or `invalid-input`; `wrong-credentials` when the
   *   password that was proved has been changed meanwhile
   */
  async change(
    by: Actor,
    id: string,
    change: AccountChange,
    keptSession?: string,
    provedBy?: string | null,
  ): Promise<BoundAccount> {
    const passwordHash = await this.hashFor(id, change.password);
    return this.database.transaction(async (manager) => {
      const administrators = await lockAdministrators(manager);
      const account = await lockAccount(manager, id);
      if (!account) throw noSuchAccount();
      if (provedBy !== undefined && account.passwordHash !== provedBy) throw wrongCredentials();
      const before = told(await withVendors(manager, account));
      const losesRole = change.role !== undefined && change.role !== 'administrator';
      if ((losesRole || change.disabled) && isOnly(administrators, id)) throw lastAdministrator();

      const changesRole = change.role !== undefined && change.role !== account.role;
      account.name = change.name ?? account.name;
      account.role = change.role ?? account.role;
      if (passwordHash !== undefined) account.passwordHash = passwordHash;
      if (change.disabled === false) account.disabledAt = null;
      if (change.disabled) account.disabledAt ??= new Date();
      await manager.save(account);
      if (change.vendors || account.role !== 'uploader') await bind(manager, account, change.vendors ?? []);
      if (passwordHash !== undefined || change.disabled || changesRole)
        await this.sessions.endAllOf(id, manager, keptSession);
      const changed = await withVendors(manager, account);
      const after = { ...told(changed), ...(passwordHash !== undefined && { password: 'changed' }) };
      await this.audit.add(manager, {
        by,
        action: 'account-changed',
        subject: subjectOf(account),
        before,
        after,
      });
      return changed;
    });
  }

  /** @throws Problem `not-found` */
  async get(id: string): Promise<BoundAccount> {
    const account = await this.database.manager.findOneBy(Account, { id });
    if (!account) throw new Problem({ code: 'not-found', detail: 'There is no account with this id.' });
    return withVendors(this.database.manager, account);
  }

  /** All accounts, by email. */
  async list({ limit, after }: PageQuery): Promise<PageOf<BoundAccount>> {
    const [last] = openCursor(after, ['text']) ?? [];
    const { manager } = this.database;
    const rows = await manager.find(Account, {
      where: last === undefined ? {} : { email: MoreThan(last) },
      order: { email: 'ASC' },
      take: limit + 1,
    });
    const ids = rows.map(({ id }) => id);
    const [vendors, waysIn] = [await vendorsOf(manager, ids), await waysInOf(manager, ids)];
    return pageOf(
      rows,
      limit,
      ({ email }) => [email],
      (account) => ({ account, vendors: vendors.get(account.id) ?? [], waysIn: waysIn.get(account.id)! }),
    );
  }

  /** The account that one signs in to with this email, with its password's hash; disabled ones are not found. */
  findForSignIn(email: string): Promise<Account | null> {
    return this.database.manager
      .createQueryBuilder(Account, 'account')
      .addSelect('account.passwordHash')
      .where('account.email = :email AND account.disabledAt IS NULL', { email })
      .getOne();
  }

  async findByEmail(email: string): Promise<Account | null> {
    return this.database.manager.findOneBy(Account, { email });
  }

  /** The ids of the vendors that an account is bound to. */
  async vendorIdsOf(accountId: string): Promise<string[]> {
    const bindings = await this.database.manager.findBy(AccountVendor, { accountId });
    return bindings.map(({ vendorId }) => vendorId);
  }

  /** Whether there is anybody who can sign in and administer. */
  hasAdministrator(): Promise<boolean> {
    return this.database.manager.existsBy(Account, ABLE_ADMINISTRATOR);
  }
}

const subjectOf = ({ id }: Account) => ({ kind: 'account', id });

/** What the audit trail tells of an account. */
function told({ account: { name, role, disabledAt }, vendors }: BoundAccount): object {
  return { name, role, disabled: disabledAt !== null, vendors: vendors.map(({ slug }) => slug) };
}

/** An administrator who can sign in: one without a password could not make the next one. */
const ABLE_ADMINISTRATOR = {
  role: 'administrator' as const,
  disabledAt: IsNull(),
  passwordHash: Not(IsNull()),
};

/** Locks them in one order, so that two who remove each other at the same time come one after the other. */
function lockAdministrators(manager: EntityManager): Promise<Account[]> {
  return manager.find(Account, {
    where: ABLE_ADMINISTRATOR,
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
}

const isOnly = (administrators: Account[], id: string): boolean =>
  administrators.length === 1 && administrators[0]!.id === id;

const lastAdministrator = (): Problem =>
  new Problem({
    code: 'last-administrator',
    detail: 'There is no other administrator who could sign in.',
  });

/** Binds an account to these vendors and no others. */
async function bind(manager: EntityManager, account: Account, slugs: string[]): Promise<void> {
  if (slugs.length > 0 && account.role !== 'uploader')
    throw invalidInput([{ pointer: '#/vendors', detail: 'Only uploaders are bound to vendors.' }]);
  const vendors = await manager.findBy(Vendor, { slug: In(slugs) });
  const unknown = slugs.filter((slug) => !vendors.some((vendor) => vendor.slug === slug));
  if (unknown.length > 0)
    throw new Problem({
      code: 'unknown-vendor',
      detail: `There is no vendor ${unknown.map((slug) => `“${slug}”`).join(', ')}.`,
      errors: unknown.map((slug) => ({
        pointer: `#/vendors/${slugs.indexOf(slug)}`,
        detail: 'no such vendor',
      })),
    });
  await manager.delete(AccountVendor, { accountId: account.id });
  for (const vendor of vendors)
    await manager.insert(AccountVendor, { accountId: account.id, vendorId: vendor.id });
}

async function withVendors(manager: EntityManager, account: Account): Promise<BoundAccount> {
  const { id } = account;
  const vendors = (await vendorsOf(manager, [id])).get(id) ?? [];
  return { account, vendors, waysIn: (await waysInOf(manager, [id])).get(id)! };
}

/** The vendors of each account, by slug. */
async function vendorsOf(manager: EntityManager, accountIds: string[]): Promise<Map<string, Vendor[]>> {
  const bindings = await manager.find(AccountVendor, {
    where: { accountId: In(accountIds) },
    relations: { vendor: true },
    order: { vendor: { slug: 'ASC' } },
  });
  const vendors = new Map<string, Vendor[]>();
  for (const { accountId, vendor } of bindings)
    vendors.set(accountId, [...(vendors.get(accountId) ?? []), vendor!]);
  return vendors;
}

/** How each account can be signed in to. */
async function waysInOf(manager: EntityManager, accountIds: string[]): Promise<Map<string, WaysIn>> {
  const rows = await manager.query<({ id: string } & WaysIn)[]>(
    `SELECT a.id, a.password_hash IS NOT NULL AS "passwordSet", i.expires_at AS "invitedUntil",
            EXISTS (SELECT FROM provider_identity p WHERE p.account_id = a.id) AS "providerLinked"
       FROM account a LEFT JOIN invitation i ON i.account_id = a.id AND i.expires_at > now()
      WHERE a.id = ANY ($1)`,
    [accountIds],
  );
  return new Map(rows.map(({ id, ...waysIn }) => [id, waysIn]));
}

const noSuchAccount = (): Problem =>
  new Problem({ code: 'not-found', detail: 'There is no account with this id.' });
