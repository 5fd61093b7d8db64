/**
 * The desk's built files and the headers under which a browser may run them.
 *
 * Everything is refused but our own scripts, styles and pictures; a string can never become script (Trusted Types). Hashed files may
 * be kept by the browser, the page itself never.
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, normalize, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types naung',
].join('; ');

/** On every answer of the desk, whatever it is. */
export const guarded =
  (secure: boolean): MiddlewareHandler =>
  async (context, next) => {
    await next();
    context.header('content-security-policy', policy);
    context.header('referrer-policy', 'no-referrer');
    context.header('x-content-type-options', 'nosniff');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('cross-origin-resource-policy', 'same-origin');
    context.header(
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
    );
    if (secure) context.header('strict-transport-security', 'max-age=31536000');
  };

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files under `folder` as they stand now; every other path is the desk's one page, whose router knows the rest. Read once,
 * at opening: whoever builds anew in the same folder takes no page away from those at work, nor gives them half of another.
 */
export async function pagesIn(folder: string): Promise<(context: Context) => Response> {
  const files = await filesIn(folder);
  const page = files.get('/index.html');
  return (context) => {
    const path = pathOf(context.req.url);
    if (path === null) return context.body(null, 404);
    const found = files.get(path);
    if (found) return fileAnswer(context, found, types[extname(path)] ?? '', path.startsWith('/assets/'));
    if (extname(path) !== '' || !page) return context.body(null, 404);
    return fileAnswer(context, page, types['.html'] ?? '', false);
  };
}

/** By the path under which each is asked for; what is of no kind that a browser runs or shows is left where it is. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const served = entries.filter((entry) => entry.isFile() && extname(entry.name) in types);
  const read = served.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [`/${relative(folder, file).split(sep).join('/')}`, await readFile(file)] as const;
  });
  return new Map(await Promise.all(read));
}

/** Null for what no browser writes: a percent sign that stands for no letter. */
function pathOf(url: string): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url).pathname));
  } catch {
    return null;
  }
}

const fileAnswer = (context: Context, content: Buffer, type: string, mayKeep: boolean): Response =>
  context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'cache-control': mayKeep ? 'public, max-age=31536000, immutable' : 'no-store',
  });
