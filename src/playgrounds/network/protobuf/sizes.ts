import { gzipSync } from 'node:zlib';
import { encode, type JsonValue } from '@rackbook/engine/network/protobuf';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';
import { createRandom } from '@rackbook/engine/sim';

/** One form of the same readings. */
export interface FormSize {
  readonly form: string;
  readonly bytes: number;
  readonly gzipped: number;
}

const schema = parseSchema(`
  syntax = "proto3";
  message Rows { repeated Reading reading = 1; }
  message Reading { int64 second = 1; int32 rack = 2; string sensor = 3; float celsius = 4; }
  message Columns {
    repeated int64 second = 1; repeated int32 rack = 2;
    repeated string sensor = 3; repeated float celsius = 4;
  }`);

/**
 * The size of `count` temperature readings in three forms, and of each after gzip at its strongest.
 * At build time only: gzip comes from Node.
 */
export function sizesOfReadings(count: number): readonly FormSize[] {
  const random = createRandom(1);
  const rows = Array.from({ length: count }, (_, index) => ({
    second: 1_800_000_000 + 10 * index,
    rack: random.integer(1, 40),
    sensor: random.integer(0, 1) === 0 ? 'inlet' : 'outlet',
    celsius: random.integer(180, 420) / 10,
  }));
  const columns = {
    second: rows.map(({ second }) => second),
    rack: rows.map(({ rack }) => rack),
    sensor: rows.map(({ sensor }) => sensor),
    celsius: rows.map(({ celsius }) => celsius),
  };
  const protobuf = (type: string, value: JsonValue) => encode(schema, type, value).bytes;
  const forms = [
    { form: 'JSON, row by row', data: Buffer.from(JSON.stringify({ reading: rows })) },
    { form: 'protobuf, row by row', data: protobuf('Rows', { reading: rows }) },
    { form: 'protobuf, column by column', data: protobuf('Columns', columns) },
  ];
  return forms.map(({ form, data }) => ({
    form,
    bytes: data.length,
    gzipped: gzipSync(data, { level: 9 }).length,
  }));
}
