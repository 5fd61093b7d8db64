/** What `npm start` prints when nobody is known yet: the link for the first administrator. */

import type { RoleUrls } from '../database/login-roles.ts';
import { poolOf } from '../database/pool.ts';
import { outside } from '../outside/outside.ts';
import type { Settings } from '../settings/known.ts';
import { firstAdministrator } from './first-administrator.ts';
import { linkTo } from './links.ts';
import { standAuthTables } from './tables.ts';

export async function firstLink(settings: Pick<Settings, 'NAUNG_DESK_ORIGIN'>, urls: RoleUrls): Promise<string | null> {
  const pool = poolOf({ connectionString: urls.naung_auth, max: 1 });
  try {
    await standAuthTables(pool);
    const token = await firstAdministrator(pool, outside);
    return token && linkTo(settings.NAUNG_DESK_ORIGIN, 'first-administrator', token);
  } finally {
    await pool.end();
  }
}
