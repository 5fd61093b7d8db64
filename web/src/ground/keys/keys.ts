/**
 * Keys of one letter, for people who work here all day. They are deaf while one types or a dialog is open, a later screen's
 * key goes before an earlier one's, and they can be turned off altogether (WCAG 2.1.4).
 */
import { useEffect, useRef } from 'preact/hooks';
import { deskLocked } from '../api/proof.ts';
import { keep } from '../kept.ts';

export interface KeyDeed {
  /** As `KeyboardEvent.key` gives it, in lower case: `j`, `/`, `?`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const layers: { current: readonly KeyDeed[] }[] = [];

/** Whether keys of one letter do anything. */
export const lettersOn = keep(true);

/** The keys of a screen while it is shown. */
export function useKeys(deeds: readonly KeyDeed[]): void {
  const layer = useRef(deeds);
  layer.current = deeds;
  useEffect(() => {
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

/** What can be pressed now, each key once, the nearest screen's meaning. */
export function keysNow(): readonly KeyDeed[] {
  const known = new Map<string, KeyDeed>();
  for (const layer of layers) for (const deed of layer.current) known.set(deed.key, deed);
  return [...known.values()];
}

export function listenForKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    if (
      deskLocked.get() ||
      !lettersOn.get() ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.defaultPrevented
    )
      return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const deed = keysNow().find((one) => one.key === event.key.toLowerCase());
    if (deed === undefined) return;
    event.preventDefault();
    deed.run();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
