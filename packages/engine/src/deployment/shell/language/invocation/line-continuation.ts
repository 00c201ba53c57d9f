/** Whether a line ends with a backslash, so that the next one belongs to it. */
export function goesOn(text: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\\n$/.test(text.slice(-1000));
}
