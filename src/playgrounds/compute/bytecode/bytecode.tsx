import type { BytecodeTrace } from '@rackbook/engine/world/python';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Running } from '../../../runner/index.ts';
import {
  Playground,
  Stepper,
  TextField,
  type ThingToTry,
  usePlayground,
} from '../../frame/index.ts';
import { BytecodePicture } from './picture.tsx';
import { type BytecodeState, initialBytecodeState, MAX_SOURCE, MOST_STEPS } from './state.ts';

const loadCodec = async () => (await import('./codec.ts')).bytecodeCodec;
const definition = { id: 'bytecode', initial: initialBytecodeState, loadCodec };

/** What is said while the program in the field has not been run. */
const RUN = 'Run, or Ctrl Enter, traces this one.';

const examples: readonly { readonly label: string; readonly source: string }[] = [
  {
    label: 'Add two whole numbers, and look at the stack',
    source: 'a = 20\nb = a + 22\n',
  },
  {
    label: 'See what a condition is made of',
    source: 'n = 3\nif n > 2 and n < 9:\n    n = 0\n',
  },
  {
    label: 'Follow a function that calls itself',
    source: 'def factorial(n):\n    return 1 if n < 2 else n * factorial(n - 1)\n\nfactorial(3)\n',
  },
  {
    label: 'Compare a comprehension with a loop',
    source: 'squares = [n * n for n in (1, 2)]\n',
  },
];

/** How a trace ended, for the reader. */
function endOf({ end, output }: BytecodeTrace): string {
  switch (end) {
    case 'ended':
      return 'The program runs to its end.';
    case 'failed':
      return `The last instruction fails. ${output.trimEnd().split('\n').at(-1)}`;
    case 'input':
      return 'The program asks for input, which this view cannot give.';
    default:
      return `Only the first ${MOST_STEPS} instructions are shown.`;
  }
}

/** Source, bytecode and value stack of a small program, instruction by instruction. */
export function BytecodeView({ opening }: { readonly opening: BytecodeTrace }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const [traced, setTraced] = useState({ source: initialBytecodeState.source, trace: opening });
  const [problem, setProblem] = useState('');
  const [isRunning, setRunning] = useState(false);
  const running = useRef<Running>();
  const runs = useRef(0);
  const isOwn = state.source === initialBytecodeState.source;
  useEffect(() => {
    if (isOwn) setTraced({ source: state.source, trace: opening });
  }, [isOwn, opening]);
  const shown = isOwn ? { source: initialBytecodeState.source, trace: opening } : traced;
  const isStale = shown.source !== state.source;
  const { trace } = shown;
  const at = Math.min(state.at, trace.steps.length - 1);

  async function run(source: string) {
    if (isRunning) return;
    const turn = ++runs.current;
    setRunning(true);
    setProblem('');
    try {
      const { createRunner } = await import('../../../runner/index.ts');
      const runner = createRunner();
      let found: BytecodeTrace | undefined;
      const started = runner.run(
        'python-trace',
        { source, limit: MOST_STEPS },
        {
          onValues: (values) => {
            found = values.at(-1);
          },
        },
      );
      running.current = started;
      const ending = await started.ended;
      runner.close();
      if (turn !== runs.current) return;
      if (found === undefined) {
        setProblem(
          ending.kind === 'internal error'
            ? `Internal error: ${ending.message}`
            : 'Stopped: an instruction takes long.',
        );
      } else if (found.steps.length === 0) {
        setProblem(found.output.trimEnd().split('\n').slice(-4).join('\n'));
      } else {
        setTraced({ source, trace: found });
        update({ at: 0 });
      }
    } catch {
      setProblem('Not loaded: run it again when you are online.');
    }
    setRunning(false);
  }

  /** As in the cells. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) void run(state.source);
  }

  const things: ThingToTry<BytecodeState>[] = examples.map(({ label, source }) => ({
    label,
    change() {
      update({ source });
      void run(source);
      return undefined;
    },
  }));
  const step = trace.steps[at];
  const lines = shown.source.split('\n');
  return (
    <Playground
      handle={handle}
      section="compute"
      name="Bytecode"
      question="What does the virtual machine do for one line of Python?"
      picture={<BytecodePicture source={shown.source} trace={trace} at={at} />}
      stepper={
        <Stepper
          position={at}
          count={trace.steps.length - 1}
          unit="instruction"
          onMove={(position, kind) => update({ at: position }, kind)}
        />
      }
      controls={
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field in it
        <div class="bc-program" onKeyDown={onKeyDown}>
          <TextField
            label={`Program, at most ${MAX_SOURCE} characters`}
            rows={Math.min(12, Math.max(2, state.source.split('\n').length))}
            value={state.source}
            hint={
              isStale
                ? `What is shown is the program as it was. ${problem ? '' : RUN}`
                : endOf(trace)
            }
            onChange={(source) => {
              setProblem('');
              update({ source: source.slice(0, MAX_SOURCE) });
            }}
          />
          {problem && (
            <pre class="bc-problem" role="alert">
              {problem}
            </pre>
          )}
        </div>
      }
      actions={
        <button
          type="button"
          class="button primary"
          disabled={!handle.ready}
          onClick={() => (isRunning ? running.current?.stop() : void run(state.source))}
        >
          {isRunning ? 'Stop' : 'Run'}
        </button>
      }
      things={things}
      inWords={`Instruction ${at} of ${trace.steps.length - 1}: line ${step?.line ?? '?'}, ${(
        lines[(step?.line ?? 1) - 1] ?? ''
      ).trim()}. The value stack holds ${step === undefined || step.stack.length === 0 ? 'nothing' : step.stack.join(', ')}.`}
    />
  );
}
