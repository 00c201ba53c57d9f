import { parentPort } from 'node:worker_threads';
import type { BuildTask } from './pool.ts';
import { runAtBuild } from './run-at-build.ts';

parentPort?.on('message', async (task: BuildTask) => {
  try {
    const { output, status, cutShort } = await runAtBuild(task);
    parentPort?.postMessage({ run: { output, status, cutShort } });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.stack : String(error) });
  }
});
