/** The names of the roles, for whoever needs one of their addresses. What each may do is granted by migrations. */
export const loginRoles = [
  'naung_app',
  'naung_door',
  'naung_keeper',
  'naung_jobs',
  'naung_auth',
  'naung_stats',
  'naung_audit',
] as const;
export type LoginRole = (typeof loginRoles)[number];

/** One address of the database for each role. */
export type RoleUrls = Readonly<Record<LoginRole, string>>;

const settings = {
  naung_app: 'NAUNG_DATABASE_URL_APP',
  naung_door: 'NAUNG_DATABASE_URL_DOOR',
  naung_keeper: 'NAUNG_DATABASE_URL_KEEPER',
  naung_jobs: 'NAUNG_DATABASE_URL_JOBS',
  naung_auth: 'NAUNG_DATABASE_URL_AUTH',
  naung_stats: 'NAUNG_DATABASE_URL_STATS',
  naung_audit: 'NAUNG_DATABASE_URL_AUDIT',
} as const satisfies Record<LoginRole, string>;

/** Under which name a process finds the address of a role: the same whether an operator gave it or we did. */
export const addressSetting = <Role extends LoginRole>(role: Role): (typeof settings)[Role] => settings[role];

export const urlsFor = (make: (role: LoginRole) => string): RoleUrls =>
  Object.fromEntries(loginRoles.map((role) => [role, make(role)])) as Record<LoginRole, string>;
