import { TextField } from '../../frame/index.ts';
import type { Start } from './view.ts';

export interface StartPanelProps {
  /** Null when there is no image. */
  readonly start: Start | null;
  /** Words in place of CMD. */
  readonly command: string;
  onChange(command: string): void;
}

/** What a container of the image would do first. */
export function StartPanel({ start, command, onChange }: StartPanelProps) {
  return (
    <>
      <TextField
        label="Start a container, with these words in place of CMD"
        value={command}
        hint="As in docker run IMAGE words"
        onChange={onChange}
      />
      {start === null ? (
        <p>There is no image to start: the build failed.</p>
      ) : (
        <pre>
          {`$ docker run IMAGE ${command}\n`}
          {start.exitCode === null
            ? `${start.argv.join(' ')}\n✓ starts ${start.executable}; what it does then is not simulated`
            : `${start.message}\n✗ exit status ${start.exitCode}`}
        </pre>
      )}
    </>
  );
}
