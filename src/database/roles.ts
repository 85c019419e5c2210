import type { Client } from 'pg';
import { CannotGoOn } from '../cannot-go-on';

/** What the running service works as, and what the public look-up works as. The migrations say what each may do. */
export const SERVICE_ROLE = 'assaybook_service';
export const PUBLIC_ROLE = 'assaybook_public';

const NOT_ALLOWED = '42501';
/** Another database on the same server makes it at this very moment: `duplicate_object`, `unique_violation`. */
const MADE_MEANWHILE = ['42710', '23505'];

/**
 * Makes the roles where the server has none, and lets the owner work in them. Roles belong to the whole server, not to
 * one database; and since PostgreSQL 16 whoever makes a role may not work in it without granting that to himself.
 * @param client connected as the owner
 * @throws CannotGoOn when the owner may not, with what a superuser has to do
 */
export async function takeRoles(client: Client): Promise<void> {
  for (const role of [SERVICE_ROLE, PUBLIC_ROLE]) {
    try {
      await make(client, role);
      await take(client, role);
    } catch (error) {
      if (codeOf(error) === NOT_ALLOWED) throw await tellSuperuser(client, role);
      throw error;
    }
  }
}

async function make(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 1) return;
  try {
    await client.query(`CREATE ROLE ${role} NOLOGIN`);
  } catch (error) {
    if (!MADE_MEANWHILE.includes(codeOf(error))) throw error;
  }
}

async function take(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(`SELECT pg_has_role($1, 'SET') AS may`, [role]);
  if (!rows[0]!.may) await client.query(`GRANT ${role} TO CURRENT_USER WITH SET TRUE`);
}

async function tellSuperuser(client: Client, role: string): Promise<CannotGoOn> {
  const { rows } = await client.query<{ user: string }>('SELECT quote_ident(current_user) AS user');
  return new CannotGoOn(
    `The user of DATABASE_URL may neither make nor take the role ${role}. Let a superuser of that server do it once: ` +
      [SERVICE_ROLE, PUBLIC_ROLE]
        .map((name) => `CREATE ROLE ${name}; GRANT ${name} TO ${rows[0]!.user};`)
        .join(' '),
  );
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
