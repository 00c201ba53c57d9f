export { checkFileSystem } from './check.ts';
export { createTmpfs, type FormatOptions, format, type TmpfsOptions } from './format.ts';
export type { InodeFileSystem } from './inode-file-system.ts';
export type { ExtOptions, Layout } from './layout.ts';
export { populate, type Tree, type TreeEntry } from './populate.ts';
export type { Entry, Inode, Volume } from './volume.ts';
