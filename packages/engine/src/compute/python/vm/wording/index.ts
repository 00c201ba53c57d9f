/** What is told of what went wrong: fetched with the first exception, see `Complaint`. */
export * from './attributes.ts';
export * from './calls.ts';
export * from './names.ts';
export * from './natives.ts';
