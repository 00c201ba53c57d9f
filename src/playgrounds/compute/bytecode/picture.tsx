import type { BytecodeTrace, ListedCode } from '@rackbook/engine/world/python';
import { useEffect, useRef } from 'preact/hooks';
import './bytecode.css';

interface PictureProps {
  readonly source: string;
  readonly trace: BytecodeTrace;
  readonly at: number;
}

/** The line of each instruction: only the first of a line is listed with it. */
function linesOf({ instructions }: ListedCode): readonly (number | undefined)[] {
  let last: number | undefined;
  return instructions.map(({ line }) => {
    last = line ?? last;
    return last;
  });
}

/** Source on the left, instructions of the running code beside it, then stack, variables and output. */
export function BytecodePicture({ source, trace, at }: PictureProps) {
  const step = trace.steps[at];
  const code = step && trace.codes[step.code];
  const list = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current?.closest('.bc-code');
    if (!row || !box) return;
    const top = row.offsetTop - box.clientHeight / 2;
    box.scrollTo({ top });
  }, [at]);
  if (step === undefined || code === undefined) return null;
  const printed = trace.output.slice(0, step.printed);
  const lines = linesOf(code);
  return (
    <div class="bc">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section class="bc-source" aria-label="Source" tabIndex={0}>
        <p class="bc-title">Source</p>
        <ol>
          {source
            .trimEnd()
            .split('\n')
            .map((line, index) => (
              <li aria-current={index + 1 === step.line ? 'step' : undefined}>
                <code>{line || ' '}</code>
              </li>
            ))}
        </ol>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section class="bc-code" aria-label="Bytecode" tabIndex={0}>
        <p class="bc-title">
          Bytecode of <b>{code.name}</b>
        </p>
        <table>
          <thead class="bc-hidden">
            <tr>
              <th scope="col">line</th>
              <th scope="col">jump target</th>
              <th scope="col">position</th>
              <th scope="col">instruction</th>
              <th scope="col">argument</th>
            </tr>
          </thead>
          <tbody ref={list}>
            {code.instructions.map(
              ({ line, isJumpTarget, offset, name, argument, meaning, index }, place) => (
                <tr
                  aria-current={index === step.index ? 'step' : undefined}
                  class={lines[place] === step.line ? 'bc-of-line' : undefined}
                  key={offset}
                >
                  <td>{line}</td>
                  <td>{isJumpTarget ? '»' : ''}</td>
                  <td>{offset}</td>
                  <td>{name}</td>
                  <td>
                    {argument}
                    {meaning && ` (${meaning})`}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <section aria-label="State" class="bc-state">
        <p class="bc-title">Value stack, top first</p>
        <ol class="bc-stack">
          {step.stack.length === 0 && <li class="bc-empty">empty</li>}
          {step.stack.toReversed().map((value) => (
            <li>
              <code>{value}</code>
            </li>
          ))}
        </ol>
        <p class="bc-title">Variables</p>
        <dl>
          {step.variables.map(([name, value]) => (
            <>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <code>{value}</code>
              </dd>
            </>
          ))}
        </dl>
        <p class="bc-title">Output</p>
        <pre>{printed}</pre>
      </section>
    </div>
  );
}
