/** What becomes of one attempt at a remote call. */
export type Fate = 'fine' | 'request-lost' | 'crash-before' | 'crash-after' | 'reply-lost';

/** Whether the server has done the work, and whether the client learns of it. */
export const outcomes: Readonly<Record<Fate, { readonly done: boolean; readonly told: boolean }>> =
  {
    fine: { done: true, told: true },
    'request-lost': { done: false, told: false },
    'crash-before': { done: false, told: false },
    'crash-after': { done: true, told: false },
    'reply-lost': { done: true, told: false },
  };

/**
 * How a client and a server deal with silence: `once` gives up, `retry` sends again until there is
 * an answer, `key` does so too, and the server keeps the keys of the calls that it has carried out
 * together with their effects, so that a crash loses neither or both.
 */
export type CallPolicy = 'once' | 'retry' | 'key';

/**
 * Calls of "add one to the counter", each given as the fates of its attempts; attempts after those
 * are fine. Returns the counter, for how many calls the client got an answer, and the attempts.
 */
export function count(calls: readonly (readonly Fate[])[], policy: CallPolicy) {
  let counter = 0;
  let answered = 0;
  let attempts = 0;
  for (const fates of calls) {
    let done = false;
    for (let attempt = 0; ; attempt++) {
      const outcome = outcomes[fates[attempt] ?? 'fine'];
      attempts += 1;
      if (outcome.done && !(policy === 'key' && done)) {
        counter += 1;
        done = true;
      }
      if (outcome.told) answered += 1;
      if (outcome.told || policy === 'once') break;
    }
  }
  return { counter, answered, attempts };
}

/** Waits before the second, third … attempt: doubled each time, up to a limit. In milliseconds. */
export const backoff = (first: number, limit: number, retries: number): readonly number[] =>
  Array.from({ length: retries }, (_, index) => Math.min(limit, first * 2 ** index));

/** A gRPC message on its stream: a byte for compression, four for the length, then the message. */
export function lengthPrefixed(message: Uint8Array): Uint8Array {
  const framed = new Uint8Array(5 + message.length);
  new DataView(framed.buffer).setUint32(1, message.length);
  framed.set(message, 5);
  return framed;
}
