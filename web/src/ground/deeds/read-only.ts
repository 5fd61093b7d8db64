import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What stands below is there to be read: nothing is offered to be done with it. It tidies the page, the office decides. */
export const ReadOnly = createContext(false);

export const useReadOnly = (): boolean => useContext(ReadOnly);
