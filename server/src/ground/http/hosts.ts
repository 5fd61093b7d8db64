/**
 * Only who asks for this house by one of its own names is answered. A page elsewhere whose name was bent to this machine would otherwise be
 * of one origin with the desk.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** By which no name elsewhere can stand in a browser: a probe or a proxy on this machine. */
const onThisMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

export function onlyByName(origins: readonly string[], listener: RequestListener): RequestListener {
  const names = new Set(origins.map((origin) => new URL(origin).host));
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const asked = nameIn(incoming);
    if (names.has(asked) || onThisMachine.test(asked)) return void listener(incoming, outgoing);
    outgoing.writeHead(421, { 'content-length': '0', 'cache-control': 'no-store' }).end();
  };
}

/** HTTP/2 says it in a field of its own. */
const nameIn = ({ headers }: IncomingMessage): string =>
  (headers[':authority']?.toString() ?? headers.host ?? '').toLowerCase();
