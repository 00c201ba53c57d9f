import type { PyModule } from '../objects/index.ts';
import { defineModule } from './define-module.ts';
import { descriptorFunctions, terminalSizeType } from './posix/descriptors.ts';
import { statType } from './posix/file-status.ts';
import { pathFunctions } from './posix/paths.ts';
import { processFunctions, unameType } from './posix/processes.ts';

/** `_posix`: the calls of the system, which `os` and others stand on. */
export function createModule(): PyModule {
  return defineModule('posix', {
    functions: { ...pathFunctions, ...descriptorFunctions, ...processFunctions },
    values: { stat_result: statType, terminal_size: terminalSizeType, uname_result: unameType },
  });
}
