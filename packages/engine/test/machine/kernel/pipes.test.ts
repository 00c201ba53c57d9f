import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Blocked,
  pause,
  programFrom,
  type Run,
  read,
  type System,
  type SystemError,
  sleep,
  wait,
  write,
} from '../../../src/machine/index.ts';
import { decodeUtf8, encodeUtf8 } from '../../../src/text/index.ts';
import { run } from './machine.ts';

/** Reads to the end, at most `size` bytes at a time. */
function* readAll(system: System, descriptor: number, size: number): Run<string> {
  let text = '';
  for (;;) {
    const bytes = yield* read(system, descriptor, size);
    if (bytes.length === 0) return text;
    text += decodeUtf8(bytes);
  }
}

describe('a pipe', () => {
  test('holds 65,536 bytes and then makes its writer wait', () => {
    let written = 0;
    const { end } = run(function* (system) {
      const { writer } = system.pipe();
      for (;;) {
        const result = system.write(writer, new Uint8Array(1));
        if (result instanceof Blocked) return 0;
        written += result;
        yield* pause(system, 0);
      }
    });
    expect(written).toBe(65_536);
    expect(end).toEqual({ kind: 'exited', status: 0 });
  });

  test('refuses to wait where that was asked for, for every copy of the descriptor', () => {
    const errors: string[] = [];
    run(function* (system) {
      const { reader, writer } = system.pipe();
      const copy = system.duplicate(reader);
      system.setNonBlocking(copy, true);
      try {
        yield* read(system, reader, 1);
      } catch (error) {
        errors.push((error as SystemError).code);
      }
      yield* write(system, writer, encodeUtf8('now'));
      errors.push(decodeUtf8(yield* read(system, reader, 9)));
      system.setNonBlocking(reader, false);
      if (system.read(copy, 1) instanceof Blocked) errors.push('waits');
      return 0;
    });
    expect(errors).toEqual(['EAGAIN', 'now', 'waits']);
  });

  test('gives end of file when its last writer has closed', () => {
    const { stdout } = run(function* (system) {
      const { reader, writer } = system.pipe();
      yield* write(system, writer, encodeUtf8('left'));
      system.close(writer);
      const text = yield* readAll(system, reader, 100);
      yield* write(system, 1, encodeUtf8(`${text}, then the end`));
      return 0;
    });
    expect(stdout).toBe('left, then the end');
  });

  test('ends its writer by SIGPIPE when its last reader has closed', () => {
    const { end } = run(function* (system) {
      const { reader, writer } = system.pipe();
      system.close(reader);
      yield* write(system, writer, encodeUtf8('x'));
      return 0;
    });
    expect(end).toEqual({ kind: 'signaled', signal: 'PIPE' });
  });

  test('fails with EPIPE for who ignores the signal', () => {
    const { stdout } = run(function* (system) {
      system.setDisposition('PIPE', 'ignore');
      const { reader, writer } = system.pipe();
      system.close(reader);
      try {
        yield* write(system, writer, encodeUtf8('x'));
      } catch (error) {
        const { code } = error as SystemError;
        yield* write(system, 1, encodeUtf8(code));
      }
      return 0;
    });
    expect(stdout).toBe('EPIPE');
  });

  test('wakes a writer that waits for room once someone reads', () => {
    const { stdout } = run(function* (system) {
      const { reader, writer } = system.pipe();
      system.fork(
        programFrom(function* (child) {
          child.close(reader);
          yield* write(child, writer, new Uint8Array(100_000).fill(97));
          return 0;
        }),
      );
      system.close(writer);
      yield* sleep(system, 1e9);
      const text = yield* readAll(system, reader, 4096);
      yield* write(system, 1, encodeUtf8(String(text.length)));
      return 0;
    });
    expect(stdout).toBe('100000');
  });

  test('keeps writes of up to 4,096 bytes whole', () => {
    const { stdout } = run(
      function* (system) {
        const { reader, writer } = system.pipe();
        for (const letter of 'abcd') {
          system.fork(
            programFrom(function* (child) {
              child.close(reader);
              for (let time = 0; time < 50; time++) {
                yield* write(child, writer, encodeUtf8(`${letter.repeat(999)}\n`));
              }
              return 0;
            }),
          );
        }
        system.close(writer);
        const lines = (yield* readAll(system, reader, 777)).split('\n');
        const whole = lines.filter((line) => /^(a{999}|b{999}|c{999}|d{999})$/.test(line));
        yield* write(system, 1, encodeUtf8(`${whole.length} of ${lines.length - 1}`));
        return 0;
      },
      { cores: 4 },
    );
    expect(stdout).toBe('200 of 200');
  });

  test('loses and reorders nothing, whatever the sizes and the pace of both sides', () => {
    const piece = fc.record({
      bytes: fc.integer({ min: 1, max: 90_000 }),
      rest: fc.integer({ min: 0, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (writes, reads, cores) => {
          const total = writes.reduce((sum, { bytes }) => sum + bytes, 0);
          const sent = Uint8Array.from({ length: total }, (_, index) => (index * 31) & 255);
          const received: number[] = [];
          run(
            function* (system) {
              const { reader, writer } = system.pipe();
              const child = system.fork(
                programFrom(function* (writing) {
                  writing.close(reader);
                  let from = 0;
                  for (const { bytes, rest } of writes) {
                    yield* write(writing, writer, sent.subarray(from, from + bytes));
                    from += bytes;
                    yield* sleep(writing, rest);
                  }
                  return 0;
                }),
              );
              system.close(writer);
              for (let index = 0; ; index++) {
                // A reader of single bytes has shown what there is to see after some thousand of them.
                const { bytes = 1, rest = 0 } =
                  index < 2000 ? (reads[index % reads.length] ?? {}) : { bytes: 100_000 };
                const got = yield* read(system, reader, bytes);
                if (got.length === 0) break;
                for (const byte of got) received.push(byte);
                yield* sleep(system, rest);
              }
              yield* wait(system, child);
              return 0;
            },
            { cores },
          );
          expect(received.length).toBe(total);
          expect(received.every((byte, index) => byte === sent[index])).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
