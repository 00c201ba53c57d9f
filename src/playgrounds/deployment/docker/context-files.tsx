import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { TextField } from '../../frame/index.ts';
import type { FileActionsProps } from './file-actions.tsx';
import { limits, type SourceFile } from './state.ts';

interface ContextFilesProps {
  readonly files: readonly SourceFile[];
  /** Index of the file that is open. */
  readonly open: number;
  /** The files of the last build, to tell what changed since. */
  readonly built: readonly SourceFile[];
  /** Line of `.dockerignore` that left a file out of the build on show, by path. */
  readonly ignored: Readonly<Record<string, number>>;
  onChange(change: { files?: readonly SourceFile[]; open?: number }): void;
}

/** `unchanged`, or how a file differs from what the last build saw. */
function changeOf(file: SourceFile, built: readonly SourceFile[]): string {
  const old = built.find(({ path }) => path === file.path);
  if (old === undefined) return 'new';
  if (old.text !== file.text) return 'edited';
  if (old.executable !== file.executable) return 'permissions changed';
  return old.touched === file.touched ? '' : 'touched';
}

/** The files of the context: choose one, edit, touch, rename, add or delete it. */
export function ContextFiles({ files, open, built, ignored, onChange }: ContextFilesProps) {
  const [Actions, setActions] = useState<FunctionComponent<FileActionsProps>>();
  const file = files[open];

  const replace = (change: Partial<SourceFile>) =>
    onChange({ files: files.map((one) => (one === file ? { ...one, ...change } : one)) });
  const add = () => {
    let path = files.some((one) => one.path === '.dockerignore') ? 'new.txt' : '.dockerignore';
    for (let count = 2; files.some((one) => one.path === path); count++) path = `new${count}.txt`;
    onChange({
      files: [...files, { path, text: '', touched: 0, executable: false }],
      open: files.length,
    });
  };
  const remove = () => {
    onChange({ files: files.filter((one) => one !== file), open: Math.max(0, open - 1) });
  };

  return (
    <div class="lc-context">
      <fieldset>
        <legend>Files beside the Dockerfile</legend>
        {files.map((one, index) => {
          const about = [
            changeOf(one, built),
            ignored[one.path] === undefined
              ? ''
              : `left out by .dockerignore, line ${ignored[one.path]}`,
          ].filter(Boolean);
          return (
            <label class="pg-toggle">
              <input
                type="radio"
                name="lc-file"
                checked={index === open}
                onChange={() => {
                  onChange({ open: index });
                }}
              />
              <span>
                <code>{one.path}</code>
                {about.length > 0 && <small> {about.join('; ')}</small>}
              </span>
            </label>
          );
        })}
        <button type="button" class="button" disabled={files.length >= limits.files} onClick={add}>
          Add a file
        </button>
      </fieldset>
      {file !== undefined && (
        <div class="lc-file">
          <TextField
            label={`Text of ${file.path}`}
            value={file.text}
            rows={6}
            onChange={(text) => replace({ text: text.slice(0, limits.text) })}
          />
          <div class="lc-buttons">
            <button
              type="button"
              class="button"
              onClick={() => replace({ touched: (file.touched + 1) % 10_000 })}
            >
              Touch
            </button>
            {Actions === undefined ? (
              <button
                type="button"
                class="button"
                onClick={async () => {
                  const { FileActions } = await import('./file-actions.tsx');
                  setActions(() => FileActions);
                }}
              >
                Rename, delete…
              </button>
            ) : (
              <Actions
                key={open}
                file={file}
                others={files.filter((one) => one !== file).map(({ path }) => path)}
                onChange={replace}
                onRemove={remove}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
