/** Addresses of databases, `postgresql://user:password@host:port/database?…`; a socket's folder stands encoded as the host. */

/** The same server and database for another role. */
export function addressAs(address: string, user: string, password: string): string {
  const url = new URL(address);
  // A user cannot stand before an empty host; where one is empty, `?host=` says where the server is and wins.
  if (url.hostname === '') url.hostname = 'localhost';
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  url.username = user;
  url.password = password;
  return url.href;
}

/** The same server and role for another database. */
export function addressOf(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

export const userIn = (address: string): string => {
  const url = new URL(address);
  return url.searchParams.get('user') ?? decodeURIComponent(url.username);
};
