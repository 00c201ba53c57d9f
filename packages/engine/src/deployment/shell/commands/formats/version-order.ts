/**
 * Order of two names by the versions in them: `a2` before `a10`. Negative, 0 or positive.
 * Source: coreutils manual, "Version sort ordering".
 */
export function compareVersions(a: string, b: string): number {
  if (a === b) return 0;
  for (const special of ['', '.', '..']) {
    if (a === special) return -1;
    if (b === special) return 1;
  }
  const hiddenA = a.startsWith('.');
  const hiddenB = b.startsWith('.');
  if (hiddenA !== hiddenB) return hiddenA ? -1 : 1;
  const stemA = withoutSuffix(a);
  const stemB = withoutSuffix(b);
  const byStem = compareParts(stemA, stemB);
  if (byStem !== 0 || (stemA === a && stemB === b)) return byStem || (a < b ? -1 : 1);
  return compareParts(a, b) || (a < b ? -1 : 1);
}

/** A name without its file suffixes, `(\.[A-Za-z~][A-Za-z0-9~]*)*$`. */
function withoutSuffix(name: string): string {
  let end = name.length;
  for (;;) {
    let start = end;
    while (start > 0 && /[A-Za-z0-9~]/.test(name.charAt(start - 1))) start--;
    if (start === end || start < 2 || name.charAt(start - 1) !== '.') break;
    if (!/[A-Za-z~]/.test(name.charAt(start))) break;
    end = start - 1;
  }
  return name.slice(0, end);
}

function isDigit(text: string): boolean {
  return text >= '0' && text <= '9' && text !== '';
}

/** `~` before the end, the end before letters, letters before the rest. */
function rank(character: string): number {
  if (character === '' || isDigit(character)) return 0;
  if (character === '~') return -1;
  const code = character.charCodeAt(0);
  return /[A-Za-z]/.test(character) ? code : code + 256;
}

function compareParts(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !isDigit(a.charAt(i))) || (j < b.length && !isDigit(b.charAt(j)))) {
      const difference = rank(a.charAt(i)) - rank(b.charAt(j));
      if (difference !== 0) return difference;
      i++;
      j++;
    }
    while (a.charAt(i) === '0') i++;
    while (b.charAt(j) === '0') j++;
    let first = 0;
    while (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
      if (first === 0) first = a.charCodeAt(i) - b.charCodeAt(j);
      i++;
      j++;
    }
    if (isDigit(a.charAt(i))) return 1;
    if (isDigit(b.charAt(j))) return -1;
    if (first !== 0) return first;
  }
  return 0;
}
