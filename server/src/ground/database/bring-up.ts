/** Gives the database its roles, its newest shape and the reference data, each time the house starts. */
import { type Day, instantOf } from '@naung/domain/ground/time.ts';
import { layInReferenceData } from './lay-in.ts';
import type { LoginRole, RoleUrls } from './login-roles.ts';
import { migrate } from './migrate.ts';
import { prepareRoles } from './roles.ts';
import { standPolicies } from './stand-policies.ts';

export interface ToBringUp {
  /** The migrating role's address. */
  readonly migrating: string;
  /** Folder of the passwords that were drawn for roles of a server of ours. */
  readonly secrets: string;
  /** Addresses that an operator gave. */
  readonly given: Partial<Readonly<Record<LoginRole, string>>>;
  readonly serverIsOurs: boolean;
}

export interface BroughtUp {
  readonly urls: RoleUrls;
  /** How many migrations were missing. */
  readonly applied: number;
}

export async function bringUp({ migrating, ...roles }: ToBringUp): Promise<BroughtUp> {
  const urls = await prepareRoles({ migrating, ...roles });
  const applied = await migrate(migrating);
  await standPolicies(migrating);
  await layInReferenceData(migrating, instantOf(Date.now()).slice(0, 10) as Day);
  return { urls, applied: applied.length };
}
