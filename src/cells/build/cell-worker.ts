import { parentPort } from 'node:worker_threads';
import { runScript, type ScriptOptions } from '@rackbook/engine/world/linux';

parentPort?.on('message', async (options: ScriptOptions) => {
  try {
    const { output, status, cutShort } = await runScript(options);
    parentPort?.postMessage({ run: { output, status, cutShort } });
  } catch (error) {
    parentPort?.postMessage({ failure: String(error) });
  }
});
