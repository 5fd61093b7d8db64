/**
 * The desk's built files and the headers under which a browser may run them.
 *
 * Everything is refused but our own scripts, styles and pictures; a string can never become script (Trusted Types). Hashed files may
 * be kept by the browser, the page itself never.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
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

/** Serves files under `folder`; every other path is the desk's one page, whose router knows the rest. */
export function pagesIn(folder: string): (context: Context) => Promise<Response> {
  return async (context) => {
    const path = pathOf(context.req.url);
    if (path === null) return context.body(null, 404);
    const file = join(folder, path);
    const inside = file.startsWith(folder + sep) && extname(file) in types;
    const found = inside ? await contentOf(file) : null;
    if (found) return fileAnswer(context, found, types[extname(file)] ?? '', path.startsWith('/assets/'));
    if (extname(path) !== '') return context.body(null, 404);
    const page = await contentOf(join(folder, 'index.html'));
    return page ? fileAnswer(context, page, types['.html'] ?? '', false) : context.body(null, 404);
  };
}

/** Null for what no browser writes: a percent sign that stands for no letter. */
function pathOf(url: string): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url).pathname));
  } catch {
    return null;
  }
}

const contentOf = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

const fileAnswer = (context: Context, content: Buffer, type: string, mayKeep: boolean): Response =>
  context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'cache-control': mayKeep ? 'public, max-age=31536000, immutable' : 'no-store',
  });
