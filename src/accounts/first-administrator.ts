import { isEmail } from 'class-validator';
import { CannotGoOn } from '../cannot-go-on';
import type { Actor } from '../audit/audit-trail';
import { Problem } from '../http/problem';
import { emailKey, LONGEST_EMAIL } from './account.schema';
import type { Accounts } from './accounts';
import { passwordTrouble } from './password';

/**
 * Makes an administrator for an operator, who has the database and needs no permission.
 *
 * @param by the operator at the command line, or the service that was started with settings
 * @throws CannotGoOn when email or password will not do, or the email is taken; an account that exists is never changed
 */
export async function createAdministrator(
  accounts: Accounts,
  { email, password }: { email: string; password: string },
  by: Actor,
): Promise<void> {
  const key = checkedEmail(email);
  const trouble = passwordTrouble(password, { email: key });
  if (trouble) throw new CannotGoOn(trouble, 2);
  try {
    await accounts.create(by, { email: key, name: key, role: 'administrator', password });
  } catch (error) {
    if (error instanceof Problem && error.code === 'email-taken') throw emailTaken(key);
    throw error;
  }
}

/** @throws CannotGoOn when it is no email */
export function checkedEmail(email: string): string {
  const key = emailKey(email);
  if (!isEmail(key) || key.length > LONGEST_EMAIL)
    throw new CannotGoOn(`“${email}” is not an email address.`, 2);
  return key;
}

export const emailTaken = (email: string): CannotGoOn =>
  new CannotGoOn(
    `There is an account for ${email} already, and it was not changed. An administrator can give it another role or ` +
      'password; where no administrator can sign in, make one under another email.',
  );

/**
 * Makes the administrator of ADMIN_EMAIL and ADMIN_PASSWORD when there is no account with that email. One that exists is
 * left as it is: the settings may stay in place for ever.
 *
 * @returns whether one was made
 */
export async function ensureAdministrator(
  accounts: Accounts,
  { adminEmail, adminPassword }: { adminEmail?: string; adminPassword?: string },
): Promise<boolean> {
  if (!adminEmail || !adminPassword || (await accounts.findByEmail(emailKey(adminEmail)))) return false;
  try {
    await createAdministrator(accounts, { email: adminEmail, password: adminPassword }, 'service');
    return true;
  } catch (error) {
    // Another copy of the service that starts at the same moment has made it.
    if (await accounts.findByEmail(emailKey(adminEmail))) return false;
    throw error;
  }
}
