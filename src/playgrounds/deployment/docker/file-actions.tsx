import { useState } from 'preact/hooks';
import { Mistake, Toggle } from '../../frame/index.ts';
import { pathProblem } from './paths.ts';
import type { SourceFile } from './state.ts';

export interface FileActionsProps {
  readonly file: SourceFile;
  /** Paths of the other files. */
  readonly others: readonly string[];
  onChange(change: Partial<SourceFile>): void;
  onRemove(): void;
}

/** Renames a file, makes it executable, or deletes it. */
export function FileActions({ file, others, onChange, onRemove }: FileActionsProps) {
  /** What was wrong with a name that was refused, until another is tried. */
  const [refused, setRefused] = useState('');
  const rename = (path: string) => {
    const problem = pathProblem(path, others);
    setRefused(problem ?? '');
    if (problem === null) onChange({ path });
  };
  return (
    <>
      <label class="pg-field">
        <span>Name</span>
        <input
          type="text"
          value={file.path}
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={refused !== ''}
          onChange={({ currentTarget }) => rename(currentTarget.value)}
        />
      </label>
      <Toggle
        label="Executable"
        value={file.executable}
        onChange={(executable) => onChange({ executable })}
      />
      <button type="button" class="button" onClick={onRemove}>
        Delete
      </button>
      {refused !== '' && <Mistake error={{ message: refused, place: null, expected: null }} />}
    </>
  );
}
