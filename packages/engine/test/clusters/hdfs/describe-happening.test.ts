import {
  describeHappening,
  type Happening,
  parseLayout,
  simulateCluster,
} from '@rackbook/engine/clusters/hdfs';
import { describe, expect, it } from 'vitest';

describe('describeHappening', () => {
  it('says what happened, to whom and between whom', () => {
    expect(describeHappening({ kind: 'dead', machine: 'M1' })).toBe(
      'The NameNode declares M1 dead and no longer counts its replicas',
    );
    expect(describeHappening({ kind: 'copy-started', block: 'A.1', from: 'M2', to: 'M3' })).toBe(
      'The NameNode has A.1 copied from M2 to M3',
    );
    expect(
      describeHappening({
        kind: 'read-block',
        file: 'A',
        block: 'A.1',
        from: 'M2',
        distance: 'same rack',
      }),
    ).toBe('The client reads A.1 from M2 (same rack)');
    expect(
      describeHappening({ kind: 'write-block', file: 'A', block: 'A.1', to: ['M1', 'M4', 'M5'] }),
    ).toBe('The client writes A.1 through the pipeline M1 → M4 → M5');
  });

  it('has a sentence of its own for each kind, with the names in it', () => {
    const names = { machine: 'M1', block: 'A.1', file: 'A', from: 'M2' };
    const kinds: readonly Happening['kind'][] = [
      'crashed',
      'stale',
      'dead',
      'rejoined',
      'recommissioned',
      'decommissioning',
      'decommissioned',
      'block-lost',
      'block-back',
      'excess-removed',
      'copy-started',
      'copy-done',
      'copy-broken',
      'copy-forgotten',
      'read-block',
      'write-block',
      'no-answer',
      'pipeline-shrunk',
      'block-written',
      'read-failed',
      'write-failed',
      'read-done',
      'write-done',
      'client-gone',
    ];
    const texts = kinds.map((kind) => {
      const to = kind.startsWith('copy') ? 'M3' : ['M3'];
      return describeHappening({ ...names, kind, to, distance: 'outside' } as Happening);
    });
    expect(new Set(texts).size).toBe(24);
    for (const text of texts) {
      expect(text).toMatch(/M1|A/);
      expect(text).not.toContain('undefined');
    }
  });

  it('words a whole run', () => {
    const layout = parseLayout('rack r: M1 M2 M3\nA: M1 M2');
    const { frames } = simulateCluster({
      layout,
      events: [{ at: 0, kind: 'crash', machine: 'M1' }],
    });
    expect(frames.flatMap((frame) => frame.happened.map(describeHappening))).toEqual([
      'M1 stops answering; the NameNode does not know yet',
      'M1 is stale: no heartbeat for some time',
      'The NameNode declares M1 dead and no longer counts its replicas',
      'The NameNode has A copied from M2 to M3',
      'M3 has received A from M2',
    ]);
  });
});
