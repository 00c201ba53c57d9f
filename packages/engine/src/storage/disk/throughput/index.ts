export {
  compareThroughput,
  type MeasuredThroughput,
  type ThroughputComparison,
} from './compare.ts';
