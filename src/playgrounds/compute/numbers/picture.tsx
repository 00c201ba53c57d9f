import { useRef, useState } from 'preact/hooks';
import {
  type BitsView,
  digitsOf,
  type NeighbourView,
  type NumeralView,
  type OperationView,
  outcomeLabels,
} from './view.ts';
import './bits.css';

/** Digits of an exact value that the picture shows; the table has them all. */
const MAX_DIGITS = 66;

/** Half of the number line, in percent: how far the wider gap reaches. */
const REACH = 33.3;

interface BitsProps {
  readonly numeral: NumeralView;
  /** Turns one bit over; without it the bits are only shown. */
  onFlip?(index: number): void;
}

/** The bits, the top one first; a field begins with its name and has a shape of its own. */
function Bits({ numeral, onFlip }: BitsProps) {
  const { fields, width } = numeral;
  const [current, setCurrent] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const digits = [...digitsOf(numeral)];
  const active = Math.min(current, width - 1);

  const move = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: active - 1,
      ArrowRight: active + 1,
      Home: 0,
      End: width - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll('button')[Math.max(0, Math.min(width - 1, to))]?.focus();
  };
  const cells = digits.map((digit, position) => {
    const index = width - 1 - position;
    const field = fields.find(({ high, low }) => index <= high && index >= low);
    const name = field?.name ?? '';
    const look = {
      class: `nb-bit nb-${name}${digit === '1' ? ' nb-one' : ''}`,
      ...(field?.high === index && { 'data-field': name }),
    };
    return onFlip === undefined ? (
      <span {...look}>{digit}</span>
    ) : (
      <button
        type="button"
        {...look}
        aria-label={`${digit}, bit ${index}, ${name}`}
        aria-pressed={digit === '1'}
        tabIndex={position === active ? 0 : -1}
        onFocus={() => setCurrent(position)}
        onClick={() => onFlip(index)}
      >
        {digit}
      </button>
    );
  });
  return onFlip === undefined ? (
    <div class="nb-bits nb-result" role="img" aria-label={`Bits ${digits.join('')}`}>
      {cells}
    </div>
  ) : (
    <div
      class="nb-bits"
      ref={group}
      role="toolbar"
      aria-label="Bits: arrow keys move, Space flips"
      onKeyDown={move}
    >
      {cells}
    </div>
  );
}

interface LineProps {
  readonly numeral: NumeralView;
  /** Goes to a neighbour; without it neighbours are only shown. */
  onGo?(pattern: string): void;
}

/** The number between its neighbours, to scale, with the place that was rounded to it. */
function NumberLine({ numeral, onGo }: LineProps) {
  const { below, above, exactAt, kind, value } = numeral;
  const at = (offset: number) => ({ left: `${50 + REACH * offset}%` });
  const side = (name: string, neighbour: NeighbourView | null) => (
    <span>
      <small>next {name}</small>
      {neighbour === null || onGo === undefined ? (
        <span>{neighbour?.value ?? 'none'}</span>
      ) : (
        <button type="button" onClick={() => onGo(neighbour.pattern)}>
          {neighbour.value}
        </button>
      )}
    </span>
  );
  const gap = (neighbour: NeighbourView | null, direction: number) =>
    neighbour !== null && (
      <>
        <i class="nb-tick" style={at(direction * neighbour.share)} />
        <small style={at((direction * neighbour.share) / 2)}>{neighbour.gap ?? '∞'}</small>
      </>
    );
  return (
    <div class="nb-line">
      <div class="nb-axis" aria-hidden="true">
        {gap(below, -1)}
        {kind !== 'nan' && <i class="nb-tick nb-here" style={at(0)} />}
        {gap(above, 1)}
        {exactAt !== null && (
          <b class="nb-exact" style={at(exactAt)}>
            ▾
          </b>
        )}
      </div>
      {side('below', below)}
      <span>
        <small>this number</small>
        <span>{value}</span>
      </span>
      {side('above', above)}
    </div>
  );
}

/** All digits, or as many as fit with the number of those left out. */
function elided(digits: string) {
  if (digits.length <= MAX_DIGITS) return digits;
  const left = digits.length - MAX_DIGITS;
  return `${digits.slice(0, MAX_DIGITS)}… and ${left} more`;
}

function Operation({ operation }: { readonly operation: OperationView }) {
  const { expression, dtype, result, outcome, reason } = operation;
  return (
    <section class="nb-operation" aria-label="Result">
      <p class="nb-headline">
        <small>{expression}</small>
        <span class="nb-number" role="status">
          {result?.value ?? 'no result'}
        </span>
        <span class="nb-outcome">
          {outcomeLabels[outcome]} <small>{dtype}</small>
        </span>
      </p>
      {result === null ? (
        <div class="nb-lost" />
      ) : (
        <>
          <Bits numeral={result} />
          <NumberLine numeral={result} />
        </>
      )}
      <p class="nb-reason">
        {result?.exactAt == null ? '' : '▾ '}
        {reason}
      </p>
    </section>
  );
}

interface PictureProps {
  readonly view: BitsView;
  /** The number before the last change, as printed. */
  readonly before: string;
  onFlip(index: number): void;
  onGo(pattern: string): void;
}

/** A number as bits, fields, value and place on the number line; below it, what came of it. */
export function BitsPicture({ view, before, onFlip, onGo }: PictureProps) {
  const { number, typed, same, operation } = view;
  const { value, dtype, kind, exactly, fields, width } = number;
  return (
    <div class="nb">
      <p class="nb-headline">
        <small>
          {dtype}
          {kind === 'subnormal' && ', subnormal'}
        </small>
        <span class="nb-number" role="status">
          {value}
        </span>
        <small>{before === value ? '' : `was ${before}`}</small>
      </p>
      <Bits numeral={number} onFlip={onFlip} />
      <ul class="nb-fields">
        {fields.map((field) => (
          <li key={field.name}>
            <span class={`nb-bit nb-key nb-${field.name}`} />
            {field.name} <code>{field.meaning}</code>
          </li>
        ))}
      </ul>
      <dl class="nb-facts">
        <dt>Exactly</dt>
        <dd class="nb-exactly">{elided(exactly)}</dd>
        {same.length > 0 && (
          <>
            <dt>Same bits</dt>
            <dd>
              {same.map((other) => (
                <span key={other.dtype}>
                  <small>as {other.dtype}</small> {other.value}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      <NumberLine numeral={number} onGo={onGo} />
      <p class="nb-typed">
        {number.exactAt === null ? '' : '▾ '}
        {typed ?? `Pattern 0x${number.pattern.padStart(width >> 2, '0')}.`}
      </p>
      {operation !== null && <Operation operation={operation} />}
    </div>
  );
}
