/**
 * What is on the page is asked for again when somebody comes back to it, once a minute where she waits for another, and when she presses
 * the entry of the page she is on. Never under her hands: not while a dialog is open or something was typed. What nobody pressed for is said
 * to the office as such, so that a page that was left open keeps no session awake.
 */
import { useEffect, useRef } from 'preact/hooks';
import { anew, place } from '../going/going.ts';
import { keep } from '../kept.ts';
import { type AskedBy, sessionEnded } from './client.ts';
import { deskLocked } from './proof.ts';

export type ComesAgain = 'never' | 'on-return' | 'while-waiting';

const everyMs = 60_000;

/** Something was typed or chosen on this page, and nothing came of it yet. */
export const typed = keep(false);

export function useComingAgain(how: ComesAgain, ask: (by: AskedBy) => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => watchForReturns(how, (by) => latest.current(by)), [how]);
}

export function watchForReturns(how: ComesAgain, ask: (by: AskedBy) => void): () => void {
  // Once the desk had its chance to lock itself; two signs of one return are one.
  let coming: ReturnType<typeof setTimeout> | null = null;
  const comeBack = () => {
    if (document.visibilityState !== 'visible') return;
    coming ??= setTimeout(() => {
      coming = null;
      if (mayAskUnasked()) ask('unasked');
    });
  };
  const timer = how === 'while-waiting' ? setInterval(() => mayAskUnasked() && ask('unasked'), everyMs) : undefined;
  if (how !== 'never') {
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
  }
  const leave = anew.watch(() => {
    if (!isAtWork()) ask('asked');
  });
  return () => {
    if (coming !== null) clearTimeout(coming);
    clearInterval(timer);
    removeEventListener('focus', comeBack);
    document.removeEventListener('visibilitychange', comeBack);
    leave();
  };
}

/** Heard once for the whole desk. */
export function listenForTyping(): () => void {
  const heard = ({ target }: Event) => {
    const isField = target instanceof Element && target.closest('main') !== null;
    if (isField && target.closest('.filters, [role=search], dialog') === null) typed.set(true);
  };
  document.addEventListener('input', heard, true);
  const leave = place.watch(() => typed.set(false));
  return () => {
    document.removeEventListener('input', heard, true);
    leave();
  };
}

const isAtWork = (): boolean => typed.get() || document.querySelector('dialog[open]') !== null;

const mayAskUnasked = (): boolean =>
  document.visibilityState === 'visible' && !deskLocked.get() && !sessionEnded.get() && !isAtWork();
