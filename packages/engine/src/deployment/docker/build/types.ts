import type { DockerfileWarning, Keyword } from '../dockerfile/index.ts';
import type { Layer } from '../layers/index.ts';
import type { BuildCache, Reason } from './cache.ts';
import type { BaseImage, ImageConfig } from './images.ts';
import type { Runner } from './run.ts';

/** A file of the build context. */
export interface ContextFile {
  /** Relative to the context, such as `src/app.py`. */
  readonly path: string;
  /** Its text, or the size in bytes and a digest of one that is not at hand. */
  readonly content: string | { readonly size: number; readonly digest: string };
  /** Permission bits; 0o644 when left out. */
  readonly mode?: number;
  /** Modification time in any unit; the cache does not look at it. */
  readonly mtime?: number;
}

/** What {@link build} works from. */
export interface BuildOptions {
  /** Text of the Dockerfile. */
  readonly dockerfile: string;
  readonly context?: readonly ContextFile[];
  /** Text of `.dockerignore`; when left out, the context's file of that name is used. */
  readonly dockerignore?: string;
  /** `--build-arg name=value`. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** `--target`: name or index of the stage to build; the last one when left out. */
  readonly target?: string;
  /** What earlier builds left. */
  readonly cache?: BuildCache;
  /** The registry; the table of base images when left out. */
  readonly images?: (name: string) => BaseImage | null;
  /** What carries out RUN; the table of known commands when left out. */
  readonly run?: Runner;
}

/** One instruction of the Dockerfile in a build. */
export interface Step {
  /** Index of its stage. */
  readonly stage: number;
  readonly keyword: Keyword;
  /** The instruction as written, on one line. */
  readonly text: string;
  /** First and last line in the Dockerfile. */
  readonly line: number;
  readonly endLine: number;
  /**
   * `metadata`: changes only the image's configuration, so there is nothing to cache; `skipped`:
   * its stage is not needed; `not-reached`: the build failed before.
   */
  readonly status: 'hit' | 'miss' | 'metadata' | 'skipped' | 'failed' | 'not-reached';
  /** Why. */
  readonly reason: Reason;
  /** What it adds to the file system, or null. */
  readonly layer: Layer | null;
  /** Bytes of the layer; for FROM of an image, bytes of its layers. */
  readonly bytes: number;
  /** Simulated seconds from the beginning of the build; stages run side by side. */
  readonly startedAt: number;
  /** Simulated seconds that the step took. */
  readonly seconds: number;
  /** What its commands printed. */
  readonly output: readonly string[];
}

/** Why a build came to no image. */
export interface BuildFailure {
  /** Line of the Dockerfile. */
  readonly line: number;
  readonly message: string;
  /** Exit status of the command, or null when no command failed. */
  readonly exitCode: number | null;
}

/** An image. */
export interface Image {
  /** `sha256:` and the digest of configuration and layers. */
  readonly id: string;
  readonly config: ImageConfig;
  /** Lowest first, those of the base image included. */
  readonly layers: readonly Layer[];
  /** Uncompressed bytes of all layers. */
  readonly bytes: number;
}

/** What {@link build} did. */
export interface BuildResult {
  /** In the order of the Dockerfile. */
  readonly steps: readonly Step[];
  /** The layers of the stage that was built, lowest first; those made so far when it failed. */
  readonly layers: readonly Layer[];
  /** Null when the build failed. */
  readonly image: Image | null;
  readonly failure: BuildFailure | null;
  /** For the next build. */
  readonly cache: BuildCache;
  /** The files of the context, and the line of `.dockerignore` that keeps each out. */
  readonly context: readonly {
    readonly path: string;
    readonly ignored: boolean;
    readonly line: number | null;
  }[];
  readonly warnings: readonly DockerfileWarning[];
  /** Simulated seconds until the last step ended. */
  readonly seconds: number;
}
