import { at, InputError } from '../../base/index.ts';
import { type ClusterLayout, replicasOf } from './cluster-layout.ts';
import { MAXIMUM_ENUMERATED_MACHINES } from './costs.ts';

/** What may be lost: one block, one file (any of its blocks), or anything at all in the layout. */
export type LossSubject = { readonly block: string } | { readonly file: string } | 'any';

/** How a subject is lost, whatever the probability that a machine fails. */
export interface LossPolynomial {
  /** The machines that hold a block of the subject, in the layout's order; others do not matter. */
  readonly machines: readonly string[];
  /**
   * At index k, how many of the sets of k of these machines lose the subject when they fail
   * together. The first index that is not 0 is the size of the smallest deadly set.
   */
  readonly losingSets: readonly number[];
  /** The same over sets of k of all the layout's machines: "4 of the 20 ways to lose 3 of 6". */
  readonly losingSetsOfAll: readonly number[];
  /** At index j, the whole coefficient of p^j in the probability as a polynomial in p. */
  readonly coefficients: readonly number[];
}

/** Pascal's triangle to row n; every entry up to row 50 is exact. */
function binomials(n: number): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (let row = 0; row <= n; row++) {
    const above = rows[row - 1] ?? [];
    rows.push(
      Array.from({ length: row + 1 }, (_, k) =>
        row === 0 ? 1 : (above[k - 1] ?? 0) + (above[k] ?? 0),
      ),
    );
  }
  return rows;
}

const choose = (rows: readonly (readonly number[])[], n: number, k: number) => rows[n]?.[k] ?? 0;

function blocksOf(layout: ClusterLayout, subject: LossSubject): readonly string[] {
  const all = layout.files.flatMap((file) => file.blocks);
  if (subject === 'any') return all;
  if ('block' in subject) {
    if (all.includes(subject.block)) return [subject.block];
    throw new InputError(`there is no block ${subject.block}`, {
      place: { field: 'block' },
      expected: 'a block of a file',
    });
  }
  const file = layout.files.find(({ name }) => name === subject.file);
  if (file !== undefined) return file.blocks;
  throw new InputError(`there is no file ${subject.file}`, {
    place: { field: 'file' },
    expected: `one of ${layout.files.map(({ name }) => name).join(', ')}`,
  });
}

/**
 * Counts the sets of machines whose failure loses `subject`, by enumerating all sets of the
 * machines that hold a block of it.
 *
 * With n such machines that fail independently with probability p each, the subject is lost with
 * probability Σₖ losingSets[k] · pᵏ · (1 − p)ⁿ⁻ᵏ; multiplied out this is Σⱼ coefficients[j] · pʲ,
 * p³ for a block on three machines. Both forms are exact: replica sets that overlap need no
 * correction, which multiplying the probabilities of blocks would.
 *
 * It takes some 50 ms at the limit and is independent of p: a control for p needs it only once.
 *
 * Throws `InputError` when the subject is not in the layout, or is spread over more than
 * {@link MAXIMUM_ENUMERATED_MACHINES} machines.
 */
export function lossPolynomial(layout: ClusterLayout, subject: LossSubject): LossPolynomial {
  const sets = blocksOf(layout, subject).map((block) => replicasOf(layout, block));
  const machines = layout.machines
    .map((machine) => machine.id)
    .filter((id) => sets.some((set) => set.includes(id)));
  const n = machines.length;
  if (n > MAXIMUM_ENUMERATED_MACHINES) {
    throw new InputError(`the blocks are on ${n} machines`, {
      place: { field: 'machines' },
      expected: `at most ${MAXIMUM_ENUMERATED_MACHINES}, since every set of them is tried`,
    });
  }
  /** For a set of machines as bits: 1 when its failure loses the subject. */
  const loses = new Uint8Array(2 ** n);
  for (const set of sets) {
    loses[set.reduce((bits, id) => bits | (1 << machines.indexOf(id)), 0)] = 1;
  }
  // What a set loses, every larger set loses too: one pass a machine carries it upwards.
  for (let bit = 1; bit < loses.length; bit *= 2) {
    for (let bits = 0; bits < loses.length; bits++) {
      // Both indices lie inside the array.
      if (bits & bit) loses[bits] = (loses[bits] as number) | (loses[bits ^ bit] as number);
    }
  }
  const losingSets = new Array<number>(n + 1).fill(0);
  loses.forEach((lost, bits) => {
    let size = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) size++;
    losingSets[size] = at(losingSets, size) + lost;
  });
  const all = layout.machines.length;
  const rows = binomials(all);
  const sum = (length: number, term: (index: number, k: number) => number) =>
    Array.from({ length: length + 1 }, (_, index) =>
      losingSets.reduce((total, count, k) => total + (count && count * term(index, k)), 0),
    );
  return {
    machines,
    losingSets,
    losingSetsOfAll: sum(all, (size, k) => choose(rows, all - n, size - k)),
    coefficients: sum(n, (power, k) => choose(rows, n - k, power - k) * (-1) ** (power - k)),
  };
}

/** A probability in 0..1, or `InputError`. */
function checkProbability(probability: number): void {
  if (!(probability >= 0 && probability <= 1)) {
    throw new InputError(`${probability} is not a probability`, {
      place: { field: 'probability' },
      expected: 'a number from 0 to 1',
    });
  }
}

/**
 * The probability that a subject is lost when each machine fails with `probability`, independently
 * of the others. Summed over sets of failed machines, all terms positive, so that tiny
 * probabilities keep their digits.
 */
export function lossProbability(polynomial: LossPolynomial, probability: number): number {
  checkProbability(probability);
  const n = polynomial.machines.length;
  return polynomial.losingSets.reduce(
    (total, count, k) => total + (count && count * probability ** k * (1 - probability) ** (n - k)),
    0,
  );
}

/** The derivative of {@link lossProbability} by the probability, all terms of it positive. */
function lossSlope(polynomial: LossPolynomial, probability: number): number {
  const n = polynomial.machines.length;
  const { losingSets } = polynomial;
  let slope = 0;
  for (let k = 0; k < n; k++) {
    // Pairs (losing set of k + 1, one machine of it) less those whose rest loses already: a set
    // of k + 1 holds k + 1 sets of k, a losing set of k lies in n - k losing sets of k + 1.
    const critical = (k + 1) * at(losingSets, k + 1) - (n - k) * at(losingSets, k);
    slope += critical && critical * probability ** k * (1 - probability) ** (n - 1 - k);
  }
  return slope;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The polynomial as text, lowest power first: `p³`, `2p³ − p⁵`, `0`. */
export function polynomialText(coefficients: readonly number[]): string {
  let text = '';
  coefficients.forEach((coefficient, power) => {
    if (coefficient === 0) return;
    const size = Math.abs(coefficient);
    const exponent =
      power < 2 ? '' : Array.from(`${power}`, (digit) => SUPERSCRIPTS[+digit]).join('');
    const sign = coefficient < 0 ? '−' : '+';
    text += text === '' ? (coefficient < 0 ? sign : '') : ` ${sign} `;
    text += power === 0 ? `${size}` : `${size === 1 ? '' : size}p${exponent}`;
  });
  return text || '0';
}

function checkHours(field: string, hours: number, minimum: number): void {
  if (!(hours >= minimum && hours < Number.POSITIVE_INFINITY)) {
    throw new InputError(`${hours} hours is out of range`, {
      place: { field },
      expected: minimum === 0 ? '0 hours or more' : 'more than 0 hours',
    });
  }
}

/**
 * The probability that a machine fails within `hours` when its time to failure is exponential with
 * mean `meanHoursToFailure`: 1 − e^(−t / MTTF). Throws `InputError` for hours below 0 or a mean
 * that is not above 0.
 */
export function failureProbability(hours: number, meanHoursToFailure: number): number {
  checkHours('hours', hours, 0);
  checkHours('meanHoursToFailure', meanHoursToFailure, Number.MIN_VALUE);
  return -Math.expm1(-hours / meanHoursToFailure);
}

/** How often a subject is lost in a cluster that repairs itself. Times in hours. */
export interface RepairedLoss {
  /** The share of time that a machine's replicas are missing: repair / (MTTF + repair). */
  readonly unavailability: number;
  /** Mean number of losses an hour. */
  readonly lossesPerHour: number;
  /** Mean time to data loss: its inverse; infinite when there is no loss. */
  readonly meanHoursToLoss: number;
  /** Probability of at least one loss within `hours`: 1 − e^(−losses an hour · hours). */
  readonly probability: number;
}

/**
 * The loss of a subject over `hours` when machines fail independently, each after an exponential
 * time of mean `meanHoursToFailure`, and what was on a failed machine is back `repairHours` later
 * (noticed, and copied again).
 *
 * A machine's replicas are missing for the share q = R / (MTTF + R) of the time, and the rate at
 * which the cluster enters a state of loss is P′(q) · (1 − q) / MTTF, where P is the polynomial
 * of the subject: the exact long-run frequency for independent machines. For one block on r
 * machines it comes near r · Rʳ⁻¹ / MTTFʳ. The probability takes the losses as rare and hence
 * independent of each other.
 *
 * Sources: W. E. Vesely, "A time-dependent methodology for fault tree evaluation", Nuclear
 * Engineering and Design 13 (1970), for the frequency; Patterson, Gibson and Katz, "A Case for
 * Redundant Arrays of Inexpensive Disks" (SIGMOD 1988), section 6, for the form with two copies.
 */
export function lossWithRepair(
  polynomial: LossPolynomial,
  options: {
    readonly hours: number;
    readonly meanHoursToFailure: number;
    readonly repairHours: number;
  },
): RepairedLoss {
  const { hours, meanHoursToFailure, repairHours } = options;
  checkHours('hours', hours, 0);
  checkHours('meanHoursToFailure', meanHoursToFailure, Number.MIN_VALUE);
  checkHours('repairHours', repairHours, 0);
  const unavailability = repairHours / (meanHoursToFailure + repairHours);
  const lossesPerHour =
    (lossSlope(polynomial, unavailability) * (1 - unavailability)) / meanHoursToFailure;
  return {
    unavailability,
    lossesPerHour,
    meanHoursToLoss: 1 / lossesPerHour,
    probability: -Math.expm1(-lossesPerHour * hours),
  };
}
