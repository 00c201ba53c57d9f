import {
  copyDigest,
  createDigest,
  type Digest,
  type DigestName,
  digestNames,
  digestOf,
  updateDigest,
} from '../digests/index.ts';
import {
  builtInType,
  defineAttributes,
  defineMethods,
  type Implementation,
  PyBytes,
  type PyModule,
  PyObject,
  type Result,
  type Value,
} from '../objects/index.ts';
import { toHexText } from '../text/index.ts';
import { bufferIn } from '../vm/bytes-like.ts';
import { pauseThen, workThen } from '../vm/continue.ts';
import { textIn } from '../vm/conversions.ts';
import { driven } from '../vm/drive.ts';
import { raise } from '../vm/errors.ts';
import type { Thread } from '../vm/thread.ts';
import { smallInteger } from './arguments.ts';
import { defineModule } from './define-module.ts';

class PyHash extends PyObject {
  readonly digest: Digest;

  constructor(digest: Digest) {
    super();
    this.digest = digest;
  }
}

const hashType = builtInType('HASH', PyHash, { module: '_hashlib', canBeBase: false });

/** Bytes that are fed in before others get their turn. */
const SLICE = 16_384;

interface Feeding {
  readonly hash: PyHash;
  readonly bytes: Uint8Array;
  at: number;
}

function feed(thread: Thread, _value: Value, feeding: Feeding): Result {
  const { hash, bytes } = feeding;
  const end = feeding.at + SLICE;
  updateDigest(hash.digest, bytes.subarray(feeding.at, end));
  feeding.at = end;
  return end < bytes.length ? pauseThen(thread, feed, feeding) : null;
}

function update(thread: Thread, hash: PyHash, data: Value): Result {
  if (textIn(data) !== undefined) {
    raise('TypeError', 'Strings must be encoded before hashing');
  }
  const bytes = bufferIn(data);
  if (bytes === undefined) raise('TypeError', 'object supporting the buffer API required');
  return feed(thread, null, { hash, bytes, at: 0 });
}

/** SHAKE has no size of its own. */
function result({ digest }: PyHash, size: Value | undefined, method = 'digest'): Uint8Array {
  if (!digest.name.startsWith('shake')) return digestOf(digest);
  if (size === undefined) {
    raise('TypeError', `${method}() missing required argument 'length' (pos 1)`);
  }
  return digestOf(digest, smallInteger(size, 0));
}

defineMethods(hashType, {
  'update(obj, /)': update,
  'digest(length=None)': (_thread, self: PyHash, size?: Value) => new PyBytes(result(self, size)),
  'hexdigest(length=None)': (thread, self: PyHash, size?: Value) =>
    driven(thread, toHexText(result(self, size, 'hexdigest'))),
  'copy()': (_thread, self: PyHash) => new PyHash(copyDigest(self.digest)),
  '__repr__()': (thread, self: PyHash) =>
    `<${self.digest.name} _hashlib.HASH object @ 0x${thread.interpreter.identityOf(self).toString(16)}>`,
});
defineAttributes(hashType, {
  name: (_thread, self: PyHash) => self.digest.name,
  digest_size: (_thread, self: PyHash) =>
    self.digest.name.startsWith('shake') ? 0 : self.digest.algorithm.digestSize,
  block_size: (_thread, self: PyHash) => self.digest.algorithm.blockSize,
});

function start(thread: Thread, name: DigestName, data: Value | undefined): Result {
  const hash = new PyHash(createDigest(name));
  if (data === undefined) return hash;
  return workThen(
    thread,
    (inner) => update(inner, hash, data),
    () => hash,
    undefined,
  );
}

function constructorOf(name: DigestName): Implementation {
  return (thread, data: Value | undefined) => start(thread, name, data);
}

/** What parameters BLAKE2 takes: those that are bytes. */
function blake(name: 'blake2b' | 'blake2s'): Implementation {
  return (thread, data: Value, size: Value, key: Value, salt: Value, person: Value) => {
    const [keyBytes, saltBytes, personBytes] = [key, salt, person].map(
      (value) => bufferIn(value) ?? raise('TypeError', 'a bytes-like object is required'),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const hash = new PyHash(
      createDigest(name, {
        digestSize: smallInteger(size, 0),
        key: keyBytes,
        salt: saltBytes,
        person: personBytes,
      }),
    );
    return workThen(
      thread,
      (inner) => update(inner, hash, data),
      () => hash,
      undefined,
    );
  };
}

/** `_hashlib`: the digests. */
export function createModule(): PyModule {
  const functions = Object.fromEntries(
    digestNames.map((name) => [
      `${name}(string=b'', *, usedforsecurity=True)`,
      constructorOf(name),
    ]),
  );
  return defineModule('_hashlib', {
    functions: {
      ...functions,
      "new(name, data=b'', *, usedforsecurity=True)": (thread, name: Value, data?: Value) => {
        const text = textIn(name);
        if (text === undefined || text.includes('\0')) {
          raise('TypeError', 'name must be a string');
        }
        const known = digestNames.find((one) => one === text.toLowerCase().replace('-', '_'));
        if (known === undefined) raise('ValueError', `unsupported hash type ${text}`);
        return start(thread, known, data);
      },
      'new_blake2b(data, digest_size, key, salt, person, /)': blake('blake2b'),
      'new_blake2s(data, digest_size, key, salt, person, /)': blake('blake2s'),
    },
  });
}
