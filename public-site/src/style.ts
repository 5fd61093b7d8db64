/**
 * The door's style: the shared tokens and a few rules, small enough to travel inside every page.
 */
import { createHash } from 'node:crypto';
import tokens from '@naung/domain/ground/look/tokens.css' with { type: 'text' };
import frame from './style.css' with { type: 'text' };
import parts from './style-parts.css' with { type: 'text' };

const shrunk = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1')
    .trim();

const written = shrunk(frame + parts);

/** Only the tokens that these rules use travel. */
const used = (css: string): string =>
  css.replace(/(--[a-z0-9-]+):[^;}]+;?/g, (declaration, name: string) => (isNamed(name) ? declaration : ''));

const isNamed = (name: string): boolean => written.includes(`var(${name})`);

export const styleSheet = used(shrunk(tokens)).replace(/@media[^{]+\{:root\{\}\}/g, '') + written;

/** The browser runs this one style and no other. */
export const styleHash = `'sha256-${createHash('sha256').update(styleSheet, 'utf8').digest('base64')}'`;
