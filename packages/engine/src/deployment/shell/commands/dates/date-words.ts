/** Hours east of Greenwich of the zones that a date string can name. */
export const ZONES = new Map<string, number>([
  ['utc', 0],
  ['ut', 0],
  ['gmt', 0],
  ['z', 0],
  ['wet', 0],
  ['cet', 1],
  ['met', 1],
  ['mez', 1],
  ['cest', 2],
  ['eet', 2],
  ['eest', 3],
  ['msk', 3],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['bst', 1],
  ['jst', 9],
  ['ist', 5.5],
]);

/** Words that stand for numbers. */
export const ORDINALS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['first', 1],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
]);

/** Units of relative items, in the singular. */
export const UNITS = new Map<
  string,
  { readonly months?: number; readonly days?: number; readonly seconds?: number }
>([
  ['year', { months: 12 }],
  ['month', { months: 1 }],
  ['fortnight', { days: 14 }],
  ['week', { days: 7 }],
  ['day', { days: 1 }],
  ['hour', { seconds: 3600 }],
  ['minute', { seconds: 60 }],
  ['min', { seconds: 60 }],
  ['second', { seconds: 1 }],
  ['sec', { seconds: 1 }],
]);

/** Days from today of words that name a day. */
export const DAY_WORDS = new Map([
  ['tomorrow', 1],
  ['yesterday', -1],
  ['today', 0],
  ['now', 0],
]);

/** Index of the only name that begins with a word of three letters or more, or equals it. */
export function nameIndex(names: readonly string[], word: string | undefined): number {
  if (word === undefined || word.length < 3) return -1;
  return names.findIndex((name) => {
    const full = name.toLowerCase();
    return (
      word === full ||
      word === full.slice(0, 3) ||
      (word === 'sept' && full === 'september') ||
      (word === 'tues' && full === 'tuesday') ||
      (word === 'wednes' && full === 'wednesday') ||
      (['thur', 'thurs'].includes(word) && full === 'thursday')
    );
  });
}

/** Hours east of Greenwich of a zone with one letter; there is no J. */
export function militaryZone(word: string): number | undefined {
  if (word.length !== 1) return undefined;
  const east = 'abcdefghiklm'.indexOf(word);
  const west = 'nopqrstuvwxy'.indexOf(word);
  if (east >= 0) return east + 1;
  return west < 0 ? undefined : -(west + 1);
}

/** A unit's name without the `s` of its plural. */
export function singular(word: string): string {
  return word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word;
}
