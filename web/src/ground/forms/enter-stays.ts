/** In a long form the Enter key in a field sends nothing: half an assessment would be saved by a slip. The button still sends. */
export function enterStays(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
