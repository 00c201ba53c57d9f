/** STUB */
export function matchesName(pattern: string, name: string): boolean {
  return pattern === name;
}
