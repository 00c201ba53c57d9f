import type { WireRecord, WireSpan, WireView } from './view.ts';
import './wire.css';

interface PictureProps {
  readonly view: WireView;
  /** The reader's pointer is on the span that begins there, or on none. */
  onPoint(offset: number | undefined): void;
  onChoose(offset: number): void;
}

/** How far each key moves among the parts. */
const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The bytes as cells, a row for each record, fields of a message inside a bracket. */
export function WirePicture({ view, onPoint, onChoose }: PictureProps) {
  const { start: chosen, title, facts, steps } = view.detail;

  const drawSpan = ({ start, part, cells, label }: WireSpan) => {
    const choose = () => onChoose(start);
    return (
      <button
        type="button"
        key={start}
        class={`wr-${part}`}
        aria-current={start === chosen || undefined}
        tabIndex={start === chosen ? 0 : -1}
        onPointerEnter={() => onPoint(start)}
        onFocus={choose}
        // Safari does not focus a button that is pressed.
        onClick={choose}
      >
        <span>
          {cells.split(' ').map((cell) => (
            <i>{cell}</i>
          ))}
        </span>
        <small>{label}</small>
      </button>
    );
  };
  const drawRecords = (records: readonly WireRecord[]) => (
    <ol>
      {records.map(({ name, about, unknown, spans, inner, close }) => (
        <li key={spans[0]?.start} class={unknown ? 'wr-unknown' : undefined}>
          <b>{name}</b> <small>{about}</small>
          <div>{spans.map(drawSpan)}</div>
          {inner && drawRecords(inner)}
          {close && <div>{close.map(drawSpan)}</div>}
        </li>
      ))}
    </ol>
  );

  return (
    <div class="wr">
      <fieldset
        aria-label="Bytes; the arrow keys move from part to part"
        onPointerLeave={() => onPoint(undefined)}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const buttons = [...event.currentTarget.querySelectorAll('button')];
          const last = buttons.length - 1;
          const index = buttons.findIndex(({ tabIndex }) => tabIndex === 0);
          const move = moves[event.key];
          const next = move && buttons[Math.max(0, Math.min(last, index + move))];
          if (!next) return;
          event.preventDefault();
          next.focus();
        }}
      >
        {drawRecords(view.records)}
        {view.hidden > 0 && <p>{view.hidden} more bytes are not drawn.</p>}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section class="wr-detail" aria-label="The chosen part" aria-live="polite" tabIndex={0}>
        <b>{title}</b>
        <dl>
          {facts.map(([term, fact]) => (
            <>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </>
          ))}
        </dl>
        <ol>
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
