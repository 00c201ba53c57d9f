import { bytesText, type LayerCacheView, reasonText, secondsText } from './view.ts';

/** The picture in words. */
export function wordsOf({
  rows,
  step,
  totals,
  layers,
  failure,
  imageBytes,
}: Omit<LayerCacheView, 'words'>): string {
  const done = rows
    .slice(0, step)
    .map((row) => `Line ${row.line}, ${row.text}: ${row.status}, ${reasonText(row)}.`);
  const rest = step < rows.length ? [`${rows.length - step} steps are still to come.`] : [];
  const end =
    failure === null
      ? `The image has ${bytesText(imageBytes)}; from the base up: ${layers
          .map(({ label, bytes, fresh }) => `${label}, ${bytesText(bytes)}${fresh ? ', new' : ''}`)
          .join('; ')}.`
      : `The build failed in line ${failure.line}. ${failure.output.join(' ')}`;
  return [
    `A build of ${rows.length} steps takes ${secondsText(totals.seconds)} and finds ${totals.hits} of ${totals.lookups} steps in the cache.`,
    ...done,
    ...rest,
    end,
  ].join(' ');
}
