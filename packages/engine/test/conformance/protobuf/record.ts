// Records what protoc does with the cases of this folder: node record.ts (needs protoc in the PATH).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseJson } from '../../../src/network/protobuf/index.ts';
import { parseSchema } from '../../../src/network/protobuf/schema/index.ts';
import { schemaAndValue } from '../../network/protobuf/arbitrary.ts';
import { DECODING_CASES, ENCODING_CASES, PROTO2, PROTO3, SCHEMA_CASES } from './cases.ts';
import { printTree, treeOf } from './text-format.ts';

const SEED = 20_261;
const folder = mkdtempSync(join(tmpdir(), 'protobuf-'));

function protoc(schema: string, options: readonly string[], input: string | Uint8Array) {
  writeFileSync(join(folder, 'case.proto'), schema);
  const run = spawnSync('protoc', ['-I', folder, ...options, 'case.proto'], {
    cwd: folder,
    input,
  });
  if (run.error !== undefined) throw run.error;
  return { ok: run.status === 0, bytes: run.stdout, message: run.stderr.toString() };
}

const tool = spawnSync('protoc', ['--version']).stdout.toString().trim();

function save(name: string, cases: readonly unknown[]) {
  const path = fileURLToPath(new URL(`recordings/${name}.json`, import.meta.url));
  const lines = cases.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  writeFileSync(path, `{\n  "tool": ${JSON.stringify(tool)},\n  "cases": [\n${lines}\n  ]\n}\n`);
}

function encoded(schema: string, message: string, json: string) {
  const text = printTree(treeOf(parseSchema(schema), message, parseJson(json)));
  const written = protoc(schema, ['--deterministic_output', `--encode=${message}`], text);
  if (!written.ok) throw new Error(`${written.message}\n${json}\n${text}`);
  const read = protoc(schema, [`--decode=${message}`], written.bytes);
  if (!read.ok) throw new Error(read.message);
  return { message, json, hex: written.bytes.toString('hex'), decoded: read.bytes.toString() };
}

save(
  'encoding',
  ENCODING_CASES.map(({ schema, message, values }) => ({
    schema,
    values: values.map((json) => encoded(schema, message, json)),
  })),
);
save(
  'random',
  fc.sample(schemaAndValue, { numRuns: 150, seed: SEED }).map(({ schema, value }) => ({
    schema,
    values: [encoded(schema, 'M0', JSON.stringify(value))],
  })),
);

const schemas = [
  { schema: PROTO3, message: 'rack.v3.All' },
  { schema: PROTO2, message: 'rack.v2.All' },
];
// Small bytes make tags of known fields and short lengths, so that more of them are well-formed.
const bytes = fc.uint8Array({ minLength: 1, maxLength: 12, max: 255 });
const small = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 8, max: 127 })), {
  minLength: 2,
  maxLength: 10,
});
const inputs = [
  ...DECODING_CASES.map((hex) => Buffer.from(hex.replaceAll(' ', ''), 'hex')),
  ...fc.sample(bytes, { numRuns: 60, seed: SEED }).map((each) => Buffer.from(each)),
  ...fc.sample(small, { numRuns: 150, seed: SEED }).map((each) => Buffer.from(each)),
];
save(
  'decoding',
  schemas.map(({ schema, message }) => ({
    schema,
    message,
    inputs: inputs.map((input) => {
      const run = protoc(schema, [`--decode=${message}`], input);
      const lacksRequired = run.message.includes('missing required');
      return {
        hex: input.toString('hex'),
        decoded: run.ok ? run.bytes.toString() : null,
        ...(lacksRequired ? { lacksRequired } : {}),
      };
    }),
  })),
);

/** Messages inside one another, and map entries with them, at both sides of the limit. */
const nested = (levels: number, field: number) => {
  let inner = Buffer.alloc(0);
  for (let level = 0; level < levels; level++) {
    const length = inner.length;
    const size = length < 128 ? [length] : [(length & 127) | 128, length >> 7];
    inner = Buffer.concat([Buffer.from([field * 8 + 2, ...size]), inner]);
  }
  return inner;
};
const DEEP = 'syntax = "proto3"; message Deep { Deep next = 1; map<int32, Deep> by = 2; }';
save(
  'nesting',
  [
    ...[99, 100, 101].map((levels) => nested(levels, 1)),
    ...[98, 99, 100, 101, 102].map((levels) => nested(levels, 2)),
    ...[100, 101].map((levels) => Buffer.from('5b'.repeat(levels) + '5c'.repeat(levels), 'hex')),
  ].map((input) => ({
    schema: DEEP,
    message: 'Deep',
    hex: input.toString('hex'),
    ok: protoc(DEEP, ['--decode=Deep'], input).ok,
  })),
);

save(
  'schemas',
  SCHEMA_CASES.map((schema) => {
    const run = protoc(schema, ['--descriptor_set_out=/dev/null'], '');
    const [, line, column, message] =
      /^case\.proto:(?:(\d+):(\d+):)? (?!warning)(.*)$/m.exec(run.ok ? '' : run.message) ?? [];
    return {
      schema,
      error: run.ok ? null : { line: Number(line ?? 0), column: Number(column ?? 0), message },
    };
  }),
);
rmSync(folder, { recursive: true });
