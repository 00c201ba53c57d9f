import { foldFormat } from './format.ts';
import { foldBinary, foldSubscript, foldUnary } from './operators.ts';

/** Computes what can be computed beforehand. */
export const foldingCode = { foldBinary, foldFormat, foldSubscript, foldUnary } as const;

export type FoldingCode = typeof foldingCode;
