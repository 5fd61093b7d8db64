/**
 * What the processes write about themselves, one JSON line on stderr each; stdout belongs to the ready line.
 *
 * A log travels to screens, backups and strangers. So a line holds only the fields named here, and nothing of a request but its
 * route's pattern: no body, no query, no address, no browser. What an error says is dropped as well, since PostgreSQL, JSON and
 * zod all quote what they were given; its kind, code and place in our source remain.
 */
import { type DestinationStream, destination, pino } from 'pino';
import { PlainFault } from './plain-fault.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogFields {
  /** The id a person is shown when something failed, so that the line can be found. */
  readonly fault?: string;
  readonly error?: unknown;
  /** Another process that the line is about; who writes it stands in `from`. */
  readonly process?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly code?: string | number;
  readonly signal?: string;
  readonly port?: number;
  readonly job?: string;
}

export interface Log {
  debug(fields: LogFields, text: string): void;
  info(fields: LogFields, text: string): void;
  warn(fields: LogFields, text: string): void;
  error(fields: LogFields, text: string): void;
  fatal(fields: LogFields, text: string): void;
}

/** `text` is always a constant sentence of ours; what varies goes into a field. */
export function logOf(from: string, level: LogLevel, into: DestinationStream = stderr()): Log {
  const lines = pino(
    {
      level,
      base: { from },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'text',
      formatters: { level: label },
    },
    into,
  );
  const writer = (at: Exclude<LogLevel, 'silent'>) => (fields: LogFields, text: string) =>
    lines[at](onlyNamed(fields), harmless(text));
  return {
    debug: writer('debug'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    fatal: writer('fatal'),
  };
}

const fieldNames: Readonly<Record<keyof LogFields, true>> = {
  fault: true,
  error: true,
  process: true,
  route: true,
  method: true,
  status: true,
  ms: true,
  count: true,
  attempt: true,
  code: true,
  signal: true,
  port: true,
  job: true,
};

// The type stops our own code; this stops an object that came through a cast or a library.
function onlyNamed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(fieldNames, name) || value === undefined) continue;
    if (name === 'error') kept[name] = errorWithoutWords(value);
    else if (typeof value === 'number') kept[name] = value;
    else if (typeof value === 'string') kept[name] = harmless(value);
  }
  return kept;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The last net: a query, a phone number, a NIK or an e-mail address in a string does not reach the log. */
const harmless = (text: string): string =>
  uuid.test(text)
    ? text
    : text
        .replace(/[?#].*$/s, '')
        .replace(/\S+@\S+/g, '[address]')
        .replace(/\d[\d .-]{6,}\d/g, '[digits]')
        .slice(0, 300);

interface LoggedError {
  readonly kind: string;
  readonly says?: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly port?: number;
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

/** Kind, code, constraint and source lines of an error: enough to find the place, nothing of what was said there. */
function errorWithoutWords(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const part = (name: string) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? { [name]: harmless(value) } : {};
  };
  const port: unknown = Reflect.get(error, 'port');
  return {
    kind: error.constructor.name,
    ...(error instanceof PlainFault ? { says: error.message } : {}),
    ...part('code'),
    ...part('constraint'),
    ...part('table'),
    ...(typeof port === 'number' ? { port } : {}),
    at: framesOf(error),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: errorWithoutWords(error.cause, depth + 1) }),
  };
}

// Only what looks like a place in a file is a frame: a message may run over several lines.
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ +at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

const label = (level: string) => ({ level });

function stderr(): DestinationStream {
  const lines = destination({ fd: 2, sync: true });
  // When whoever read our stderr is gone, there is nobody left to tell.
  lines.on('error', () => undefined);
  return lines;
}
