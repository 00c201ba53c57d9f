import { compareRates } from './rates.ts';
import type { DiskState } from './state.ts';
import './rates.css';
import { milliseconds } from './run-words.ts';

/** 4 KB, 64 KB or 1 MB (of 1024² bytes). */
const sizeName = (bytes: number) => (bytes < 1 << 20 ? `${bytes >> 10} KB` : `${bytes >> 20} MB`);

/** Sequential against random reads on the chosen disk, by request size. */
export function RatesPanel({ state }: { readonly state: DiskState }) {
  const rates = compareRates(state);
  return (
    <table class="dk-rates">
      <caption>
        {rates[0]?.count} reads one after another, measured on the disk above, in MB/s
      </caption>
      <thead>
        <tr>
          {['Read of', 'Sequential', 'Random', 'Ratio', 'One random read'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rates.map(({ requestBytes, count, sequential, random, ratio }) => (
          <tr key={requestBytes}>
            <th scope="row">{sizeName(requestBytes)}</th>
            <td>{sequential.megabytesPerSecond.toPrecision(3)}</td>
            <td>{random.megabytesPerSecond.toPrecision(3)}</td>
            <td>{ratio.toPrecision(3)} times</td>
            <td>{milliseconds(random.elapsed / count)} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
