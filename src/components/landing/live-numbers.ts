import { lossPolynomial, lossProbability, parseLayout } from '@rackbook/engine/clusters/hdfs';
import { arithmetic, formatOf, parse, shortestDecimal } from '@rackbook/engine/compute/numbers';
import { policyOf, simulate, traceFromText } from '@rackbook/engine/memory/cache';
import { encode } from '@rackbook/engine/network/protobuf';
import { parseSchema } from '@rackbook/engine/network/protobuf/schema';
import { diskPreset } from '@rackbook/engine/storage/disk';
import { compareThroughput } from '@rackbook/engine/storage/disk/throughput';
import {
  rebuildAfterChange,
  requirementsFirst,
  sourceFirst,
} from '../../playgrounds/deployment/docker/note-builds.ts';
import { secondsText } from '../../playgrounds/deployment/docker/view.ts';
import type { SectionId } from '../../sections.ts';

/** A number that the engine computes for a part of the rack, with what it means. */
export interface LiveNumber {
  readonly value: string;
  readonly meaning: string;
}

function network(): LiveNumber {
  const schema = parseSchema('syntax = "proto3"; message Reading { int32 celsius = 1; }');
  const { bytes } = encode(schema, 'Reading', { celsius: -1 });
  return { value: `${bytes.length}\u202fbytes`, meaning: 'carry −1 as an int32 field' };
}

function compute(): LiveNumber {
  const float64 = formatOf('float64');
  const bitsOf = (text: string) => parse(float64, text).bits ?? 0n;
  const sum = arithmetic(float64, '+', bitsOf('0.1'), bitsOf('0.2'));
  return { value: shortestDecimal(float64, sum.bits ?? 0n), meaning: 'is 0.1 + 0.2 in float64' };
}

function memory(): LiveNumber {
  const trace = traceFromText('1 2 3 4 5 1 2 3 4 5');
  const { hitRatio } = simulate({ policy: policyOf('lru'), capacity: 4, trace });
  return {
    value: `${(100 * hitRatio).toFixed(0)}\u202f%`,
    meaning: 'hits: LRU, five keys in a circle, four fit',
  };
}

function storage(): LiveNumber {
  const geometry = diskPreset('barracuda');
  const { ratio } = compareThroughput({ geometry, requestBytes: 4096, count: 1000, seed: 1 });
  return {
    value: `${Math.round(ratio)}\u202f×`,
    meaning: 'faster: 4 KB reads in order, not at random',
  };
}

function deployment(): LiveNumber {
  const good = rebuildAfterChange(requirementsFirst);
  const bad = rebuildAfterChange(sourceFirst);
  return {
    value: secondsText(good.seconds),
    meaning: `to rebuild after a changed line, not ${secondsText(bad.seconds)}: the order decides`,
  };
}

function clusters(): LiveNumber {
  const layout = parseLayout('rack r1: M1 M2\nrack r2: M3\nA.1: M1 M2 M3');
  const loss = lossProbability(lossPolynomial(layout, 'any'), 0.01);
  return {
    value: `1 in ${Math.round(1 / loss).toLocaleString('en')}`,
    meaning: 'to lose a block: three replicas, 1\u202f% a machine',
  };
}

/** One number for each part of the rack, computed when the page is built. */
export const liveNumbers: Readonly<Record<SectionId, LiveNumber>> = {
  network: network(),
  compute: compute(),
  memory: memory(),
  storage: storage(),
  deployment: deployment(),
  clusters: clusters(),
};
