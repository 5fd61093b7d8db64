/** An address can be typed by hand: what is no id there names nothing, and nobody is asked. */
export const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
