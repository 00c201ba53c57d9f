import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  Choice,
  Playground,
  TextField,
  type ThingToTry,
  Toggle,
  useComputed,
  usePlayground,
} from '../../frame/index.ts';
import type { WireInput } from './compute.ts';
import { WirePicture } from './picture.tsx';
import { initialWireState, type WireState } from './state.ts';
import { parts, type WireView } from './view.ts';

const loadCodec = async () => (await import('./codec.ts')).wireCodec;
const definition = { id: 'wire', initial: initialWireState, loadCodec };
const engine = () => import('./compute.ts');

/** Things to try; `hex` is the page's own message. */
const thingsOf = (hex: string): readonly ThingToTry<WireState>[] => [
  {
    label: 'Write −1 as int32 and as sint32',
    change: {
      ...initialWireState,
      schema:
        'syntax = "proto3";\n\nmessage Signed {\n  int32 plain = 1;\n  sint32 zigzag = 2;\n}\n',
      text: '{\n  "plain": -1,\n  "zigzag": -1\n}',
    },
  },
  {
    label: 'Read the bytes by an older schema, without place',
    change: {
      ...initialWireState,
      schema: initialWireState.schema.replace(/ {2}Place.*\n|\nmessage Place[\s\S]*/g, ''),
      from: 'bytes',
      text: hex,
      at: 17,
    },
  },
  {
    label: 'Write the fan speeds unpacked',
    change: {
      ...initialWireState,
      schema: initialWireState.schema.replace('= 3;', '= 3 [packed = false];'),
      at: 9,
    },
  },
  {
    label: 'Lose the last byte',
    change: { ...initialWireState, from: 'bytes', text: hex.slice(0, -3) },
  },
];

/** A schema and a value against the bytes of the message, in both directions. */
export function Wire({ opening }: { readonly opening: WireView }) {
  const handle = usePlayground(definition);
  const { state, update } = handle;
  const [pointed, setPointed] = useState<number>();
  const [parse, setParse] = useState<{ readonly call: NonNullable<WireInput['parse']> }>();

  const waits = state.schema !== initialWireState.schema && parse === undefined;
  useEffect(() => {
    if (!waits) return;
    engine()
      .then(({ loadParser }) => loadParser())
      // Offline, perhaps: the next change tries again.
      .then(
        (call) => setParse({ call }),
        () => {},
      );
  }, [state, waits]);
  // What needs the parser waits for it; till then the state before is shown.
  const readable = useRef(initialWireState);
  if (!waits) readable.current = state;
  const current = readable.current;
  const input = useMemo<WireInput>(
    () =>
      current === initialWireState && pointed === undefined
        ? current
        : { ...current, at: pointed ?? current.at, parse: parse?.call },
    [current, pointed, parse],
  );
  const start = useMemo(() => ({ state: initialWireState, view: opening }), [opening]);
  const { view, error, prepare } = useComputed<WireInput, WireView>(
    input,
    start,
    async () => (await engine()).computeWireView,
  );

  const figures = useRef<{ readonly now: WireView; readonly before?: WireView }>({ now: view });
  const { size, jsonSize } = figures.current.now;
  if (view.size !== size || view.jsonSize !== jsonSize) {
    figures.current = { now: view, before: figures.current.now };
  }
  const { before } = figures.current;
  const figure = (label: string, unit: string, of: (from: WireView) => number) => ({
    label,
    unit,
    value: `${of(view)}`,
    ...(before && { before: `${of(before)}` }),
  });

  const { schema, from, text, carried } = state;
  const isBytes = from === 'bytes';
  const wrong =
    error === null ? null : error.place !== null && 'file' in error.place ? 'schema' : from;
  const things = useMemo(() => thingsOf(opening.hex), [opening]);
  const asBytes = { from: 'bytes', text: view.hex, carried: '' } as const;
  const asValue = (value: string) =>
    ({
      from: 'value',
      text: value,
      // What the schema does not know travels on, as in a program that reads, changes and writes.
      carried: isBytes ? (view.unknown ? view.hex : '') : carried,
    }) as const;

  return (
    <Playground
      handle={handle}
      section="network"
      name="Wire"
      question="What does a message look like on the wire?"
      onApproach={prepare}
      picture={
        <WirePicture
          view={view}
          onPoint={setPointed}
          onChoose={(at) => {
            if (at !== state.at) update({ at }, 'passing');
          }}
        />
      }
      numbers={[
        figure('On the wire', 'bytes', (of) => of.size),
        figure('As JSON', 'bytes', (of) => of.jsonSize),
        figure('JSON by wire', '×', (of) => of.ratio),
      ]}
      controls={
        <>
          <TextField
            label="Schema, as .proto text"
            rows={13}
            value={schema}
            error={wrong === 'schema' ? error : null}
            hint={waits ? 'Loading the parser …' : 'proto2 or proto3'}
            onChange={(changed) => update({ ...(carried === '' ? {} : asBytes), schema: changed })}
          />
          <TextField
            label="Value, as JSON"
            rows={13}
            value={isBytes ? view.json : text}
            error={wrong === 'value' ? error : null}
            hint={isBytes ? 'Read from the bytes' : 'Written to the bytes'}
            onChange={(changed) => update(asValue(changed))}
          />
          <TextField
            label="Bytes, in hexadecimal"
            rows={3}
            value={isBytes ? text : view.hex}
            error={wrong === 'bytes' ? error : null}
            hint={isBytes ? 'Read by the schema' : 'Written from the value'}
            onChange={(changed) => update({ from: 'bytes', text: changed, carried: '' })}
          />
          {view.messages.length > 1 && (
            <Choice
              label="The bytes are a"
              value={view.message}
              options={view.messages.map((name) => ({ value: name, label: name }))}
              onChange={(message) => update({ ...asBytes, message })}
            />
          )}
          <Toggle
            label="Keep the bytes when the schema changes"
            value={isBytes}
            onChange={(keep) => update(keep ? asBytes : asValue(view.json))}
          />
        </>
      }
      things={things}
      inWords={view.words}
      table={
        <table>
          <caption class="sr-only">What the bytes are spent on</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Bytes</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td>{view.shares[part]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
