/**
 * The door's style: the shared tokens and a few rules, small enough to travel inside every page.
 */
import { createHash } from 'node:crypto';
import tokens from '@naung/domain/ground/look/tokens.css' with { type: 'text' };

const rules = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--type-hand)/var(--leading) var(--font)}
a{color:var(--shade)}
h1{font-size:var(--type-title);line-height:var(--leading-tight);margin:0 0 var(--space-4)}
h2{font-size:var(--type-hand);margin:var(--space-5) 0 var(--space-2)}
header{position:sticky;top:0;z-index:1;display:flex;justify-content:space-between;align-items:center;gap:var(--space-3);padding:var(--space-2) var(--space-4);background:var(--surface);border-bottom:1px solid var(--line)}
.name{display:flex;align-items:center;gap:var(--space-2);color:var(--shade-deep);text-decoration:none;font-weight:var(--strong);min-height:var(--target-hand)}
.exit,button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:var(--target-hand);padding:0 var(--space-5);border:1px solid var(--shade);border-radius:var(--radius);background:var(--shade);color:var(--on-shade);font:inherit;font-weight:var(--strong);text-decoration:none;cursor:pointer}
.exit{background:var(--ochre-tint);border-color:var(--ochre);color:var(--ochre-ink)}
button.plain,.button.plain{background:transparent;color:var(--shade-deep);border-color:var(--line-strong)}
main{max-width:38rem;margin:0 auto;padding:var(--space-5) var(--space-4) var(--space-7)}
footer{max-width:38rem;margin:0 auto;padding:var(--space-4);border-top:1px solid var(--line);color:var(--ink-soft);font-size:var(--type-small)}
fieldset{border:0;margin:0 0 var(--space-5);padding:0;min-width:0}
legend,label.above{display:block;padding:0;margin:0 0 var(--space-2);font-weight:var(--strong)}
.choice{display:flex;gap:var(--space-3);align-items:center;min-height:var(--target-hand);padding:var(--space-2) var(--space-3);margin:0 0 var(--space-2);background:var(--surface);border:1px solid var(--line-strong);border-radius:var(--radius)}
.choice input{width:1.375rem;height:1.375rem;flex:none;accent-color:var(--shade)}
.choice:has(:checked){border-color:var(--shade);background:var(--shade-tint)}
input[type=text],textarea,select{width:100%;min-height:var(--target-hand);padding:var(--space-2) var(--space-3);font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line-strong);border-radius:var(--radius)}
textarea{min-height:10rem}
:focus-visible{outline:3px solid var(--ochre);outline-offset:2px}
.hint{color:var(--ink-soft);margin:0 0 var(--space-4)}
.row{display:flex;flex-wrap:wrap;gap:var(--space-3);margin-top:var(--space-5)}
.note{background:var(--shade-tint);border-left:4px solid var(--shade);border-radius:var(--radius-small);padding:var(--space-3) var(--space-4);margin:0 0 var(--space-5)}
.warn{background:var(--ochre-tint);border-left:4px solid var(--ochre);border-radius:var(--radius-small);padding:var(--space-3) var(--space-4);margin:0 0 var(--space-5)}
.calls{display:flex;flex-wrap:wrap;gap:var(--space-3);margin:var(--space-3) 0 0}
.ways{display:grid;gap:var(--space-3);margin:var(--space-5) 0 0;padding:0;list-style:none}
.ways button,.ways a{display:block;width:100%;text-align:left;padding:var(--space-4);background:var(--surface);color:var(--ink);border:1px solid var(--line-strong);border-radius:var(--radius);text-decoration:none;font-weight:400}
.ways strong{display:block;color:var(--shade-deep)}
.ways .first{background:var(--shade);color:var(--on-shade);border-color:var(--shade)}
.ways .first strong{color:inherit}
.code{font-family:var(--font-code);font-size:var(--type-title);letter-spacing:.04em;padding:var(--space-4);background:var(--surface);border:2px dashed var(--shade);border-radius:var(--radius);overflow-wrap:anywhere}
dl{margin:0}dt{font-weight:var(--strong);margin-top:var(--space-3)}dd{margin:0;display:flex;justify-content:space-between;gap:var(--space-3);align-items:start;border-bottom:1px solid var(--line);padding-bottom:var(--space-2);overflow-wrap:anywhere}
dd button{min-height:2.25rem;padding:0 var(--space-3)}
.place{padding:var(--space-4);margin:0 0 var(--space-3);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius)}
.place p{margin:var(--space-1) 0}
.skip{position:absolute;left:-999px}.skip:focus{left:var(--space-3);top:var(--space-3);z-index:2;background:var(--surface);padding:var(--space-3)}
@media print{header,footer,.row{display:none}}
`;

const shrunk = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};:,>]) ?/g, '$1')
    .trim();

export const styleSheet = shrunk(tokens) + shrunk(rules);

/** The browser runs this one style and no other. */
export const styleHash = `'sha256-${createHash('sha256').update(styleSheet, 'utf8').digest('base64')}'`;
