/**
 * `npm run addresses`: adds every note and heading of the built site to the list of published
 * addresses, which a test holds the site to. Nothing is ever taken off it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtAddresses, publishedFile, readPublished } from '../tests/support/addresses.ts';

const all = new Set([...readPublished(), ...builtAddresses()]);
const heading = readFileSync(publishedFile, 'utf8').split('\n', 1)[0];
writeFileSync(publishedFile, `${[heading, ...[...all].sort()].join('\n')}\n`);
console.log(`${all.size} addresses are published.`);
