import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PlaygroundHandle } from './use-playground.ts';
import './playground.css';

/** A number that answers the question, with what it was one step or one change ago. */
export interface KeyNumber {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly before?: string;
}

/** Something to try: a state of the playground with the reason to look at it. */
export interface ThingToTry<State> {
  readonly label: string;
  /** What will be typed, where it is that. */
  readonly code?: string;
  /** What changes in the state, or what to do; loaded when it is asked for where it is long. */
  readonly change: Partial<State> | (() => Promise<Partial<State>> | undefined);
}

interface PlaygroundProps<State> {
  readonly handle: PlaygroundHandle<State>;
  /** The subject's section, for its hue. */
  readonly section: string;
  /** The playground's name, such as `Cache lab`. */
  readonly name: string;
  /** The question that it answers. */
  readonly question: string;
  readonly picture: ComponentChildren;
  readonly numbers?: readonly KeyNumber[];
  readonly stepper?: ComponentChildren;
  readonly controls: ComponentChildren;
  readonly things: readonly ThingToTry<State>[];
  /** What the picture shows, in words: for those who cannot see it, and for the Markdown form.
   * Left out where it is made of words. */
  readonly inWords?: string;
  /** The picture's numbers as a table, one click away. */
  readonly table?: ComponentChildren;
  /** Buttons before Reset and Share. */
  readonly actions?: ComponentChildren;
  /** Called when the reader comes near, so that what the first change needs can be loaded. */
  onApproach?(): void;
}

/** The frame that all playgrounds share: question, picture, stepper, controls, things to try. */
export function Playground<State extends object>({
  handle,
  section,
  name,
  question,
  picture,
  numbers = [],
  stepper,
  controls,
  things,
  inWords,
  table,
  actions,
  onApproach,
}: PlaygroundProps<State>) {
  const id = useId();
  return (
    <section
      class="playground not-content"
      data-section={section}
      data-playground={handle.id}
      aria-labelledby={id}
      onPointerEnter={onApproach}
      onFocusIn={onApproach}
    >
      <header class="pg-title">
        <span class="pg-name">{name}</span>
        <p id={id}>{question}</p>
      </header>
      <fieldset class="pg-body" disabled={!handle.ready} aria-label={name}>
        <div class="pg-stage">
          <div class="pg-picture">{picture}</div>
          {numbers.length > 0 && (
            <dl class="pg-numbers">
              {numbers.map(({ label, value, unit, before }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <span class="pg-value">
                      {value}
                      {unit === undefined ? null : <small>{`\u202f${unit}`}</small>}
                    </span>
                    {before === undefined ? null : <small class="pg-before">was {before}</small>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {stepper}
        <div class="pg-controls needs-script">{controls}</div>
        <div class="pg-things needs-script">
          <span>Things to try</span>
          <ul>
            {things.map(({ label, code, change }) => (
              <li key={label}>
                <button
                  type="button"
                  onClick={async () => {
                    const part = typeof change === 'function' ? await change() : change;
                    if (part) handle.update(part);
                  }}
                >
                  {label}
                  {code && (
                    <>
                      {' '}
                      <code>{code}</code>
                    </>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
        {inWords && (
          <details class="pg-words">
            <summary>The same in words{table === undefined ? '' : ' and numbers'}</summary>
            <p data-markdown>{inWords}</p>
            {table}
          </details>
        )}
      </fieldset>
      <footer class="pg-actions needs-script">
        <span role="status">{handle.notice}</span>
        {actions}
        <button type="button" class="button" disabled={!handle.ready} onClick={handle.reset}>
          Reset
        </button>
        <button type="button" class="button" disabled={!handle.ready} onClick={handle.share}>
          Share
        </button>
      </footer>
      <noscript>
        <p class="pg-noscript">You see the opening state; with JavaScript it runs.</p>
      </noscript>
    </section>
  );
}
