import { finish, type Sliced, type Slices } from '../slices.ts';
import { placesOf, unitOf } from './code-points.ts';

/** Code points from `start` up to `stop`, both from 0 to the length: `text[start:stop]`. */
export function between(text: string, start: number, stop: number): string {
  if (start >= stop) return '';
  const places = placesOf(text);
  return text.slice(unitOf(places, start), unitOf(places, stop));
}

/** Characters that are picked one by one before others get their turn. */
const PICKED = 2 ** 16;

/** So many code points from `start` on, `step` apart, as `slice.indices` counts them. */
export function slice(text: string, start: number, step: number, count: number): Sliced<string> {
  if (step === 1) return between(text, start, start + count);
  const picking = pick(text, start, step, count);
  return count <= PICKED ? finish(picking) : picking;
}

function* pick(text: string, start: number, step: number, count: number): Slices<string> {
  const pieces: string[] = [];
  const places = placesOf(text);
  for (let done = 0; done < count; ) {
    const characters: string[] = [];
    const end = Math.min(count, done + PICKED);
    for (; done < end; done++) {
      const at = start + done * step;
      if (places.starts === null) characters.push(text.charAt(at));
      else {
        const unit = unitOf(places, at);
        characters.push(String.fromCodePoint(text.codePointAt(unit) ?? 0));
      }
    }
    pieces.push(characters.join(''));
    yield;
  }
  return pieces.join('');
}
