/**
 * What somebody writes who wants a page to do her bidding: markup, handlers, addresses and half-closed quotes, each of which would raise
 * `top.naungHeard` where a browser took it for anything but words.
 */
const deed = 'top.naungHeard=1+(top.naungHeard||0)';
const shapes: readonly string[] = [
  `<script>${deed}</script>`,
  `<img src=x onerror="${deed}">`,
  `<svg onload="${deed}">`,
  `<svg><animate onbegin="${deed}" attributeName=x dur=1s>`,
  `<body onload="${deed}">`,
  `<iframe srcdoc="<script>${deed}</script>"></iframe>`,
  `<iframe src="javascript:${deed}"></iframe>`,
  `<a href="javascript:${deed}" autofocus>buka</a>`,
  `<details open ontoggle="${deed}">`,
  `<input autofocus onfocus="${deed}">`,
  `<video><source onerror="${deed}"></video>`,
  `<object data="javascript:${deed}"></object>`,
  `<embed src="javascript:${deed}">`,
  `<form><button formaction="javascript:${deed}">simpan</button></form>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${deed}">`,
  `<noscript><p title="</noscript><img src=x onerror='${deed}'>">`,
  `<template><script>${deed}</script></template>`,
  `<style>@import 'javascript:${deed}';</style>`,
  `<base href="javascript:${deed}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${deed}">`,
  `<link rel=stylesheet href="data:,*{x:expression(${deed})}">`,
  `{{constructor.constructor('${deed}')()}}`,
  `\${${deed}}`,
  `javascript:${deed}`,
  `data:text/html,<script>${deed}</script>`,
  `<img src="https://naung.invalid/${'x'.repeat(8)}">`,
];
const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `"'>${text}`,
  (text) => `</textarea></title></script>${text}`,
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];

const hostileWords: readonly string[] = wrappings.flatMap((wrap) => shapes.map(wrap));

interface Schema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** Every field of a wish into which somebody writes freely, with as many of the words as it takes whole; `written` gathers those. */
export function hostileFields(schema: Schema, written: Set<string>): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [field, one] of Object.entries(schema.properties ?? {})) {
    const text = [one, ...(one.anyOf ?? [])].find((way) => way.type === 'string' && isFree(way));
    if (text !== undefined) filled[field] = wordsOf(text.maxLength ?? 200, written);
  }
  return filled;
}

/** Those that were not written yet go first. */
function wordsOf(most: number, written: Set<string>): string {
  let words = '';
  const fitting = hostileWords.filter((one) => one.length < most);
  for (const one of [...fitting.filter((word) => !written.has(word)), ...fitting]) {
    if (words.length + one.length + 1 > Math.min(most, 4000)) break;
    words = words === '' ? one : `${words} ${one}`;
    written.add(one);
  }
  return words;
}

const isFree = ({ enum: words, format, pattern }: Schema): boolean =>
  words === undefined &&
  format === undefined &&
  (pattern === undefined || hostileWords.slice(0, 3).every((one) => new RegExp(pattern, 'u').test(one)));
