import { useRef } from 'preact/hooks';
import {
  Choice,
  Playground,
  TextField,
  type ThingToTry,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import { BitsPicture } from './picture.tsx';
import { type BitsState, dtypes, initialBitsState } from './state.ts';
import { type BitsView, fieldDigits, wordsOf } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).bitsCodec;
const definition = { id: 'bits', initial: initialBitsState, loadCodec };
const load = async () => (await import('./compute.ts')).computeBitsView;

const dtypeOptions = dtypes.map((value) => ({ value, label: value }));
const uses = [
  { value: 'read', label: 'Read it' },
  { value: 'compute', label: 'Compute with it' },
  { value: 'cast', label: 'Cast it' },
] as const;

const typed = { ...initialBitsState, use: 'compute' } as const;
const things: readonly ThingToTry<BitsState>[] = [
  { label: '0.1 + 0.2 in float64', change: { ...typed, dtype: 'float64' } },
  {
    label: '255 + 1 in uint8',
    change: { ...typed, dtype: 'uint8', number: '255', second: '1' },
  },
  {
    label: '65,504 + 16 in float16',
    change: { ...typed, dtype: 'float16', number: '65504', second: '16' },
  },
  {
    label: '16,777,216 + 1 in float32',
    change: { ...typed, number: '16777216', second: '1' },
  },
  {
    label: 'Make a nan: take inf, flip a bit of its fraction',
    change: { ...initialBitsState, dtype: 'float16', number: 'inf' },
  },
];

/** The view before the one on show, for what numbers were. */
function usePrevious(view: BitsView): BitsView {
  const shown = useRef({ now: view, before: view });
  if (shown.current.now !== view) shown.current = { now: view, before: shown.current.now };
  return shown.current.before;
}

/** One number as its bits, which can be flipped, and what arithmetic and casts make of it. */
export function Bits({ opening }: { readonly opening: BitsView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const { view, error, prepare } = useComputed(
    state,
    { state: initialBitsState, view: opening },
    load,
  );
  const before = usePrevious(view);
  const { number, lowest, greatest, megabytes } = view;
  const wrong =
    error?.place !== null && error !== null && 'field' in error.place && error.place.field;
  const setBits = (bits: string) => update({ dtype: number.dtype, from: 'bits', bits });

  return (
    <Playground
      handle={handle}
      section="compute"
      name="Bits"
      question="Which number do these bits mean, and which numbers lie next to it?"
      onApproach={prepare}
      picture={
        <BitsPicture
          view={view}
          before={before.number.value}
          onFlip={(index) =>
            setBits((BigInt(`0x${number.pattern}`) ^ (1n << BigInt(index))).toString(16))
          }
          onGo={setBits}
        />
      }
      numbers={[
        { label: 'Lowest', value: lowest },
        { label: 'Greatest', value: greatest },
        {
          label: 'A million of them',
          value: String(megabytes),
          unit: 'MB',
          ...(before.megabytes !== megabytes && { before: String(before.megabytes) }),
        },
      ]}
      controls={
        <>
          <Choice
            label="dtype"
            value={state.dtype}
            options={dtypeOptions}
            // The number stays, as far as the new dtype can hold it.
            onChange={(dtype) =>
              update(
                state.from === 'text' ? { dtype } : { dtype, from: 'text', number: number.value },
              )
            }
          />
          <TextField
            label="Number"
            value={state.from === 'text' ? state.number : number.value}
            error={wrong === 'number' ? error : null}
            hint="Such as 0.1, -3, 1e-5, 0xff, inf or nan"
            onChange={(text) => update({ from: 'text', number: text })}
          />
          <Choice
            label="And then"
            value={state.use}
            options={uses}
            onChange={(use) => update({ use })}
          />
          {state.use === 'compute' && (
            <>
              <Choice
                label="Operator"
                value={view.operator}
                options={view.operators.map((value) => ({ value, label: value }))}
                onChange={(operator) => update({ operator })}
              />
              <TextField
                label="Second number"
                value={state.second}
                error={wrong === 'second' ? error : null}
                onChange={(second) => update({ second })}
              />
            </>
          )}
          {state.use === 'cast' && (
            <Choice
              label="To"
              value={state.target}
              options={dtypeOptions}
              onChange={(target) => update({ target })}
            />
          )}
        </>
      }
      things={things}
      inWords={wordsOf(view)}
      table={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, by keyboard too
        <table tabIndex={0}>
          <caption class="sr-only">The number in figures</caption>
          <tbody>
            {[
              ['Value', number.value],
              ['Exactly', number.exactly],
              ['Pattern', `0x${number.pattern}`],
              ...number.fields.map((field) => [
                field.name,
                `${fieldDigits(number, field)}, ${field.meaning}`,
              ]),
              ['Next below', number.below?.value ?? 'none'],
              ['Distance', number.below?.gap ?? 'none'],
              ['Next above', number.above?.value ?? 'none'],
              ['Distance', number.above?.gap ?? 'none'],
              ['Lowest', lowest],
              ['Greatest', greatest],
            ].map(([label, value]) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
