/** The database brought up by a process of its own, which is told everything over its channel and nothing by its environment. */
import { fork } from 'node:child_process';
import type { InBoth } from '../processes/in-both.ts';
import { PlainFault } from '../processes/plain-fault.ts';
import type { BroughtUp, ToBringUp } from './bring-up.ts';

const couldNot = new PlainFault('The database could not be brought up; its reason stands above', {
  id: 'Basis data tidak bisa disiapkan; sebabnya ada di atas',
});

export const bringUpApart =
  (script: string) =>
  (what: ToBringUp): Promise<BroughtUp> =>
    new Promise((resolve, reject) => {
      const child = fork(script, [], { stdio: ['ignore', 2, 2, 'ipc'] });
      child.once('message', (answer: BroughtUp | { readonly because: InBoth }) => {
        if ('because' in answer) reject(new PlainFault(answer.because.en, { id: answer.because.id }));
        else resolve(answer);
      });
      child.once('error', reject);
      child.once('exit', () => reject(couldNot));
      child.send(what);
    });
