import { builtInType } from '../objects/index.ts';
import { Frame } from '../vm/frame.ts';

export const frameType = builtInType('frame', Frame, { canBeBase: false });
