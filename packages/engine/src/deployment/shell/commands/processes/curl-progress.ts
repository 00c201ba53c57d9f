import { createOutput, type Run, SystemError } from '../../../../machine/index.ts';
import type { CommandContext } from '../command.ts';

/** The meter that curl shows on standard error while what it gets goes elsewhere. */
export interface Progress {
  /** The heading, once. */
  start(): Run;
  finish(bytes: number, nanoseconds: number): Run;
  /** The last line before an error is told. */
  fail(status: number): Run;
}

const HEADING =
  '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n' +
  '                                 Dload  Upload   Total   Spent    Left  Speed\n';

const ZEROS = '\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0';

/** Could not resolve a name: there was nothing to measure. */
const UNRESOLVED = 6;

export function createProgress(context: CommandContext, shown: boolean): Progress {
  const errors = createOutput(context.system, 2, true);
  let started = false;
  function* put(text: string): Run {
    if (!shown) return;
    yield* context.output.flush();
    try {
      yield* errors.write(text);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
    }
  }
  return {
    *start() {
      if (started) return;
      started = true;
      yield* put(HEADING + ZEROS);
    },
    *finish(bytes, nanoseconds) {
      yield* put(`${meterLine(bytes, nanoseconds)}\n`);
    },
    *fail(status) {
      if (started) yield* put(status === UNRESOLVED ? '' : `${ZEROS}\n`);
    },
  };
}

/** The line of a transfer that is done. */
function meterLine(bytes: number, nanoseconds: number): string {
  const percent = bytes === 0 ? '  0' : '100';
  const size = fiveColumns(bytes);
  const speed = fiveColumns(
    nanoseconds === 0 ? 0 : Math.floor((bytes * 1e9) / nanoseconds),
  ).padStart(6);
  const seconds = Math.floor(nanoseconds / 1e9);
  const spent = seconds === 0 ? '--:--:--' : clock(seconds);
  const total = seconds === 0 ? '--:--:--' : clock(seconds);
  return `\r${percent} ${size}  ${percent} ${size}    0     0 ${speed}      0 ${total} ${spent} --:--:-- ${speed.trimStart().padStart(5)}`;
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600)).padStart(2)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A number in five columns, with a unit where it is too long. */
function fiveColumns(bytes: number): string {
  if (bytes < 100_000) return String(bytes).padStart(5);
  let value = bytes / 1024;
  for (const unit of ['k', 'M', 'G', 'T']) {
    if (value < 10_000) {
      const text = value < 100 && unit !== 'k' ? value.toFixed(1) : String(Math.floor(value));
      return `${text}${unit}`.padStart(5);
    }
    value /= 1024;
  }
  return `${Math.floor(value)}P`.padStart(5);
}
