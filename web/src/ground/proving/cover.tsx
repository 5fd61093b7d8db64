/**
 * While the desk is locked, nothing of it stands in the page: its whole tree is taken out and kept in memory, with what was typed, and
 * the locked screen stands in its place. The address says only that this is Naung; a reload while locked begins at the first page.
 */
import { render } from 'preact';
import { deskLocked } from '../api/proof.ts';
import { LockScreen } from './lock-screen.tsx';

export function coverWhenLocked(desk: HTMLElement): void {
  let uncover: (() => void) | null = null;
  deskLocked.watch(() => {
    if (deskLocked.get()) uncover ??= cover(desk);
    else {
      uncover?.();
      uncover = null;
    }
  });
}

function cover(desk: HTMLElement): () => void {
  const place = `${location.pathname}${location.search}`;
  const step: unknown = history.state;
  const focused = document.activeElement;
  const dialogs = [...desk.querySelectorAll('dialog')].filter((dialog) => dialog.open);
  const screen = document.createElement('div');
  screen.id = 'locked';
  desk.replaceWith(screen);
  history.replaceState(null, '', '/');
  render(<LockScreen />, screen);
  return () => {
    render(null, screen);
    history.replaceState(step, '', place);
    screen.replaceWith(desk);
    // A dialog that left the page is open no more over the others; the browser must be told again.
    for (const dialog of dialogs) {
      dialog.close();
      dialog.showModal();
    }
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  };
}
