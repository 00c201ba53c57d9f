import { checkLength } from '../slices.ts';

/** `text * times` */
export function repeat(text: string, times: number | bigint): string {
  if (times <= 0 || text === '') return '';
  checkLength(text.length * Number(times));
  return text.repeat(Number(times));
}
