/** The objects of a running Python program, and their types. */
export * from './core-types.ts';
export * from './data.ts';
export * from './define.ts';
export * from './descriptors.ts';
export * from './dict.ts';
export * from './exception-types.ts';
export * from './exceptions.ts';
export * from './functions.ts';
export * from './generator.ts';
export * from './host-key.ts';
export * from './iterators.ts';
export * from './object.ts';
export * from './sequences.ts';
export * from './sets.ts';
export * from './signature.ts';
export * from './singletons.ts';
export * from './type.ts';
