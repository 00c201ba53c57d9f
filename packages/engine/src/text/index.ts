export { compareBytes, decodeUtf8, encodeUtf8, unfinishedTail, utf8Length } from './utf8.ts';
