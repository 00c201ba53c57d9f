import { exceptionOf } from './errors.ts';
export function osError(e: { message: string }) {
  return exceptionOf('OSError', e.message);
}
