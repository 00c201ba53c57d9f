export { formatPrintf, type PrintfResult, type PrintfSurroundings } from './printf.ts';
