import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Block, Line, ScreenView, TextRun } from './screen.ts';

/** Text as it is where it is plain, in a span where it has a style. */
function piece(run: TextRun): ComponentChildren {
  return typeof run === 'string' ? run : <span class={run[1]}>{run[0]}</span>;
}

export const LineText = ({ line }: { readonly line: Line }) => <>{line.map(piece)}</>;

/** Lines that are over; drawn once. Neighbouring plain text is one node. */
function BlockText({ block }: { readonly block: Block }) {
  return useMemo(() => {
    const parts: ComponentChildren[] = [];
    let plain = '';
    for (const run of block.lines.flatMap((line) => [...line, '\n'])) {
      if (typeof run === 'string') {
        plain += run;
      } else {
        parts.push(plain, piece(run));
        plain = '';
      }
    }
    return <pre>{[...parts, plain]}</pre>;
  }, [block]);
}

/** The lines that went by. They are read out in pieces elsewhere, so this is no live region. */
export function ScreenLines({ screen }: { readonly screen: ScreenView }) {
  return (
    <>
      {screen.dropped > 0 && (
        <p class="tm-note">
          {screen.dropped.toLocaleString('en')} earlier lines are no longer kept.
        </p>
      )}
      <div role="log" aria-live="off" aria-label="Output" data-markdown>
        {screen.blocks.map((block) => (
          <BlockText key={block.id} block={block} />
        ))}
      </div>
    </>
  );
}
