import type { InputErrorData } from '@rackbook/engine/base';
import { describePlace } from '@rackbook/engine/base';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
}

/** One of a few options, in a menu. */
export function Choice<Option extends string>({
  label,
  value,
  options,
  onChange,
}: FieldProps & {
  readonly value: Option;
  readonly options: readonly { readonly value: Option; readonly label: string }[];
  onChange(value: Option): void;
}) {
  return (
    <label class="pg-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A number within bounds; `unit` stands behind it. What is not such a number is not passed on. */
export function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  unit,
  onChange,
}: FieldProps & {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  onChange(value: number): void;
}) {
  /** Whether what stands in the field is rejected; leaving it brings back the value in force. */
  const [wrong, setWrong] = useState(false);
  return (
    <label class="pg-field">
      <span>
        {label}
        {unit === undefined ? null : <small> in {unit}</small>}
      </span>
      <input
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        value={value}
        min={min}
        max={max}
        step={step}
        aria-invalid={wrong}
        onInput={({ currentTarget: { validity, value: typed, valueAsNumber } }) => {
          const good = validity.valid && typed !== '';
          setWrong(!good);
          if (good) onChange(valueAsNumber);
        }}
        onBlur={({ currentTarget }) => {
          setWrong(false);
          currentTarget.value = String(value);
        }}
      />
      {wrong && (
        <em class="pg-mistake" role="alert">
          ✗ {step === 1 ? 'a whole number' : 'a number'} from {min} to {max}
        </em>
      )}
    </label>
  );
}

/** A switch. */
export function Toggle({
  label,
  value,
  disabled = false,
  onChange,
}: FieldProps & {
  readonly value: boolean;
  readonly disabled?: boolean;
  onChange(value: boolean): void;
}) {
  return (
    <label class="pg-toggle">
      <input
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Text on one line or several, in the code face, with its mistake beside it. */
export function TextField({
  label,
  value,
  rows = 1,
  error = null,
  hint,
  onChange,
}: FieldProps & {
  readonly value: string;
  readonly rows?: number;
  readonly error?: InputErrorData | null;
  readonly hint?: ComponentChildren;
  onChange(value: string): void;
}) {
  const id = useId();
  const shared = {
    id,
    value,
    spellcheck: false,
    autocapitalize: 'off' as const,
    autocomplete: 'off' as const,
    'aria-invalid': error !== null,
    'aria-describedby': `${id}-about`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange(currentTarget.value),
  };
  return (
    <div class="pg-field pg-text">
      <label for={id}>{label}</label>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <div id={`${id}-about`}>
        {error === null ? hint && <small>{hint}</small> : <Mistake error={error} />}
      </div>
    </div>
  );
}

/** What is wrong with an input, where, and what would be right. */
export function Mistake({ error }: { readonly error: InputErrorData }) {
  const { message, place, expected } = error;
  return (
    <p class="pg-mistake" role="alert">
      <strong>✗ {place !== null && !('field' in place) ? `${describePlace(place)}: ` : ''}</strong>
      {message}
      {expected === null ? null : `. Expected: ${expected}`}
    </p>
  );
}
