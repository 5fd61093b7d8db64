/** What is wrong with settings only together: origins that browsers will not trust, half a certificate, two faces on one port, one witness. */
import { accessSync, constants } from 'node:fs';
import { known, type Settings, type WrongSetting } from './known.ts';

const faces = ['DESK', 'PUBLIC', 'FIELD'] as const;

/** What is wrong only together with something else. A setting that is wrong by itself is not judged twice. */
export function disagreements(settings: Settings, already: ReadonlySet<string>): WrongSetting[] {
  const wrong = [...tlsFaults(settings), ...witnessFaults(settings)];
  const ports = new Map<number, string>();
  const origins = new Map<string, string>();
  for (const face of faces) {
    const port = settings[`NAUNG_${face}_PORT`];
    const origin = settings[`NAUNG_${face}_ORIGIN`];
    if (ports.has(port))
      wrong.push({
        name: `NAUNG_${face}_PORT`,
        found: `${port}, the same as ${ports.get(port)}`,
        allowed: 'a port of its own',
      });
    // One origin for two faces would let the public site read what a browser keeps for the desk.
    else if (origins.has(origin))
      wrong.push({
        name: `NAUNG_${face}_ORIGIN`,
        found: `${origin}, the same as ${origins.get(origin)}`,
        allowed: 'an origin of its own',
      });
    ports.set(port, `NAUNG_${face}_PORT`);
    origins.set(origin, `NAUNG_${face}_ORIGIN`);
    wrong.push(...originFaults(settings, `NAUNG_${face}_ORIGIN`));
  }
  return wrong.filter(({ name }) => !already.has(name));
}

function originFaults(settings: Settings, name: `NAUNG_${(typeof faces)[number]}_ORIGIN`): WrongSetting[] {
  const found = settings[name];
  const secure = settings.NAUNG_TLS_CERT !== undefined || settings.NAUNG_BEHIND_PROXY;
  const { protocol, hostname } = new URL(found);
  if (protocol === 'https:' && !secure)
    return [
      {
        name,
        found: `${found}, but nothing here speaks TLS`,
        allowed: 'https only with NAUNG_TLS_CERT and NAUNG_TLS_KEY, or NAUNG_BEHIND_PROXY=1',
      },
    ];
  if (protocol === 'http:' && !isLocal(hostname)) {
    const why =
      'without TLS a browser gives no encryption, passkeys or offline work on any host but localhost, and everyone on the way can read';
    return [
      {
        name,
        found: `${found}; ${why}`,
        allowed: secure ? 'https://…' : 'https://… with NAUNG_TLS_CERT and NAUNG_TLS_KEY, or NAUNG_BEHIND_PROXY=1',
      },
    ];
  }
  if (protocol === 'http:' && settings.NAUNG_TLS_CERT !== undefined)
    return [{ name, found: `${found}, but TLS files are given`, allowed: 'https://…' }];
  return [];
}

// Browsers treat these as secure contexts without TLS.
const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d+){3}$/.test(hostname);

function tlsFaults(settings: Settings): WrongSetting[] {
  const { NAUNG_TLS_CERT: cert, NAUNG_TLS_KEY: key } = settings;
  if (cert === undefined && key === undefined) return [];
  if (cert === undefined)
    return [{ name: 'NAUNG_TLS_CERT', found: 'not set, but NAUNG_TLS_KEY is', allowed: known.NAUNG_TLS_CERT.allowed }];
  if (key === undefined)
    return [{ name: 'NAUNG_TLS_KEY', found: 'not set, but NAUNG_TLS_CERT is', allowed: known.NAUNG_TLS_KEY.allowed }];
  return [['NAUNG_TLS_CERT', cert] as const, ['NAUNG_TLS_KEY', key] as const].flatMap(([name, file]) =>
    isReadable(file) ? [] : [{ name, found: `${file}, which cannot be read`, allowed: known[name].allowed }],
  );
}

function witnessFaults({
  NAUNG_WITNESS_FOLDERS: folders,
  NAUNG_WITNESS_DATABASE_URL: database,
}: Settings): WrongSetting[] {
  if (folders.length >= 2 || database !== undefined) return [];
  const { allowed } = known.NAUNG_WITNESS_FOLDERS;
  return [{ name: 'NAUNG_WITNESS_FOLDERS', found: 'a single witness, which nobody could contradict', allowed }];
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
