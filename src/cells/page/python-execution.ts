import type { ThreadView } from '@rackbook/engine/world/python';
import type { Answer, PythonCellValue, PythonMove, Running } from '../../runner/index.ts';
import { endInWords, failingLine, outputLimits } from '../output.ts';
import type { CellJob } from '../world.ts';
import type { MarkedLine } from './editor.ts';
import { button, cellRunner, type Execution, type ExecutionSurroundings } from './execution.ts';
import { inputView } from './input-view.ts';
import { importedFile, inspectionView, programFrames } from './inspection-view.ts';

const runner = cellRunner('python-cell');

/** After the first Stop the program has so long to end by its `KeyboardInterrupt`, in milliseconds. */
const INTERRUPT_TIME = 80;

/** Runs a program in Python: to its end, or step by step, forwards and back. */
export function pythonExecution(surroundings: ExecutionSurroundings): Execution {
  const { element, label, output, begin, setPhase, takeFocus, say, sayFailure, markLine } =
    surroundings;
  const inspection = inspectionView(element, label);
  const asking = inputView(element, label);
  let running: Running | undefined;
  /** Counts runs and resets: what an earlier one still has to say does not matter. */
  let turns = 0;
  /** What is at work or paused, where it is, and what its reader has given it. */
  let job: Extract<CellJob, { language: 'python' }> | undefined;
  let at = 0;
  let answers: Answer[] = [];
  /** Whether its last step was by instruction: then Back goes back by one. */
  let isByInstruction = false;
  let isStopped = false;
  let written = '';
  /** Whether the source is still that of the job: only then its lines can be marked. */
  let isOfSource = true;

  const showPaused = (isPaused: boolean) => {
    const focused = passingButtons.find((one) => one === document.activeElement);
    for (const one of passingButtons) one.hidden = !isPaused;
    stepLine.textContent = isPaused ? 'Step line' : 'Step';
    back.ariaDisabled = String(!isPaused && at === 0);
    if (focused?.hidden === true) stepLine.focus();
  };

  function leave() {
    inspection.hide();
    asking.hide();
  }

  function take(value: PythonCellValue, move: PythonMove) {
    // All but these is the last that it has to say.
    if (!['output', 'rewound', 'line'].includes(value.kind)) running = undefined;
    switch (value.kind) {
      case 'output':
        for (const { stream, text } of value.output) if (stream === 'stderr') written += text;
        output.add(value.output);
        break;
      case 'rewound':
        written = '';
        output.begin();
        break;
      case 'line':
        markAt(value.line, 'running');
        break;
      case 'paused':
        at = value.at;
        showView(value.view, value.next);
        output.setTitle('Output so far');
        setPhase('paused');
        showPaused(true);
        back.ariaDisabled = String(value.isFirst);
        say(whereOf(value.view));
        break;
      case 'asks':
        at = value.at;
        if (move !== 'run') showView(value.view);
        output.setTitle('Output so far');
        setPhase('running');
        say('The program asks for a line.');
        asking.ask((answer) => {
          answers.push(answer);
          say('Running…');
          if (move === 'run') takeFocus();
          else stepLine.focus();
          void go(move);
        });
        break;
      case 'too far back':
        say('Too much has been computed to go back. Reset, or run it again.');
        setPhase('paused');
        break;
      default:
        at = isOfSource ? value.at : 0;
        finish(value);
    }
  }

  function markAt(line: number | undefined, kind: MarkedLine['kind']) {
    markLine(line === undefined || !isOfSource ? undefined : { line, kind });
  }

  function showView(view: ThreadView | undefined, next?: string) {
    inspection.show(view, next);
    markAt(lineInMain(view), 'running');
  }

  function finish({ status, cutShort }: Extract<PythonCellValue, { kind: 'end' }>) {
    if (isStopped && status !== 0) {
      showStopped();
      return;
    }
    leave();
    output.end({ status, cutShort });
    const line = status === 0 ? undefined : failingLine(written, job?.options.name ?? '');
    markAt(line, 'failed');
    if (line !== undefined) say(`It failed in line ${line}.${adviceOn(written)}`);
    else say(endInWords({ status, cutShort }));
    setPhase('idle');
    showPaused(false);
  }

  function showStopped() {
    leave();
    output.close('Output, stopped');
    const isInterrupted = /(?:^|\n)KeyboardInterrupt\n$/.test(written);
    const line = isInterrupted ? failingLine(written, job?.options.name ?? '') : undefined;
    // That it was stopped is no fault of the line.
    markAt(line, 'running');
    say(line === undefined ? 'Stopped.' : `Stopped in line ${line}.`);
    setPhase('idle');
    showPaused(false);
  }

  /** Goes on from where it is. */
  async function go(move: PythonMove) {
    const turn = ++turns;
    const current = job;
    if (current === undefined) return;
    isStopped = false;
    isByInstruction = move === 'instruction' || move === 'instruction back';
    asking.hide();
    setPhase('running');
    if (move === 'run') {
      inspection.hide();
      output.setTitle('Output, running…');
    }
    try {
      const { run: start } = await runner.get();
      if (turn !== turns) return;
      const started = start(
        'python-cell',
        { options: current.options, answers, from: at, move, limits: outputLimits },
        {
          budget: { milliseconds: 3_600_000, values: 10_000_000 },
          onValues(values) {
            if (turn !== turns) return;
            for (const value of values) take(value, move);
          },
        },
      );
      running = started;
      if (isStopped) started.stop();
      const ending = await started.ended;
      if (turn !== turns) return;
      running = undefined;
      if (ending.kind === 'internal error') {
        leave();
        output.close('Output, cut short: internal error');
        sayFailure(ending.message);
        setPhase('idle');
      } else if (ending.kind === 'stopped') showStopped();
    } catch {
      if (turn !== turns) return;
      output.close('Not loaded: run it again when you are online.');
      say('It did not begin.');
      setPhase('idle');
    }
  }

  function start(move: PythonMove) {
    say('Running…');
    written = '';
    markLine(undefined);
    leave();
    output.begin();
    const begun = begin();
    if (begun.language !== 'python') return;
    job = begun;
    isOfSource = true;
    at = 0;
    answers = [];
    void go(move);
  }

  const isPaused = () => inspection.isShown() && running === undefined;
  const isBusy = () => running !== undefined || asking.isShown();

  function step(move: PythonMove) {
    if (isBusy()) return;
    // The first step shows the start: nothing has been executed yet.
    if (!isPaused()) start('line');
    else void go(move);
  }

  function stop() {
    const stopped = running;
    if (stopped === undefined || isStopped) {
      isStopped = true;
      if (stopped === undefined) {
        turns++;
        showStopped();
      } else stopped.stop();
      return;
    }
    isStopped = true;
    void runner.get().then(({ run }) => run('python-interrupt', null, { onValues() {} }));
    // Who does not heed it is ended.
    setTimeout(() => {
      if (running === stopped) stopped.stop();
    }, INTERRUPT_TIME);
  }

  const stepLine = button('Step', 'button cell-step', () => step('line'));
  const stepOver = button('Over', 'button', () => step('over'));
  stepOver.ariaLabel = 'Step over calls';
  const stepOut = button('Out', 'button', () => step('out'));
  stepOut.ariaLabel = 'Step out of the function';
  const stepInstruction = button('Step instruction', 'button', () => step('instruction'));
  const back = button('Back', 'button', () => {
    if (!isBusy() && back.ariaDisabled !== 'true')
      void go(isByInstruction ? 'instruction back' : 'line back');
  });
  const passingButtons = [stepOver, stepOut, stepInstruction];
  showPaused(false);

  return {
    buttons: [stepLine, back],
    passingButtons,
    prepare: runner.prepare,
    run() {
      if (isPaused()) void go('run');
      else start('run');
    },
    stop,
    reset() {
      turns++;
      running?.stop();
      running = undefined;
      job = undefined;
      at = 0;
      leave();
      markLine(undefined);
      setPhase('idle');
      showPaused(false);
    },
    changed() {
      at = 0;
      isOfSource = false;
      showPaused(false);
      markLine(undefined);
      if (!inspection.isShown() && !asking.isShown()) return;
      turns++;
      running?.stop();
      running = undefined;
      leave();
      say('Changed: run it again.');
      setPhase('idle');
    },
  };
}

/** What the traceback does not say: that nothing can be installed. */
const adviceOn = (traceback: string) =>
  /\nModuleNotFoundError: No module named '[^']+'\n$/.test(traceback)
    ? ' Only modules of the standard library and files of the page can be imported.'
    : '';

/** The line of the cell itself that is next, or that called what is imported. */
function lineInMain(view: ThreadView | undefined): number | undefined {
  return programFrames(view).find((frame) => importedFile(frame, view) === undefined)?.line;
}

function whereOf(view: ThreadView | undefined): string {
  const [top] = programFrames(view);
  if (top === undefined) return 'Paused.';
  const file = importedFile(top, view);
  const where = [
    ...(top.name === '<module>' ? [] : [`of ${top.name}`]),
    ...(file === undefined ? [] : [`${top.name === '<module>' ? 'of' : 'in'} ${file}`]),
  ];
  return `Before line ${[top.line, ...where].join(' ')}.`;
}
