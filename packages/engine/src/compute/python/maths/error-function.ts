import { exp } from './glibc/exponential.ts';

/*
 * The error function by rational approximations on five stretches, with the coefficients published
 * with Sun's fdlibm 5.3 (`s_erf.c`), which are those of the C library under CPython.
 */

/** Coefficients from the constant on. */
type Polynomial = readonly number[];

/** In pairs of terms times even powers, the order in which the C library adds them. */
function evaluate(polynomial: Polynomial, x: number): number {
  const square = x * x;
  const fourth = square * square;
  const powers = [1, square, fourth, fourth * square, fourth * fourth];
  let sum = 0;
  for (let index = 0; index < polynomial.length; index += 2) {
    const even = polynomial[index] ?? 0;
    const odd = polynomial[index + 1];
    sum += (odd === undefined ? even : even + x * odd) * (powers[index / 2] ?? 0);
  }
  return sum;
}

const ERX = 0.8450629115104675;
const EFX = 0.1283791670955126;
const PP: Polynomial = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -2.3763016656650163e-5,
];
const QQ: Polynomial = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -3.960228278775368e-6,
];
const PA: Polynomial = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175,
  -0.11089469428239668, 0.035478304325618236, -0.002166375594868791,
];
const QA: Polynomial = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164,
  0.01363708391202905, 0.011984499846799107,
];
const RA: Polynomial = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006,
  -162.39666946257347, -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const SA: Polynomial = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679,
  429.00814002756783, 108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const RB: Polynomial = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192,
  -637.5664433683896, -1025.0951316110772, -483.5191916086514,
];
const SB: Polynomial = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955,
  2553.0504064331644, 474.52854120695537, -22.44095244658582,
];

/** `x` with the low half of its bits cleared, so that its square is exact. */
function clearLow(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** `erfc` from 1.25 on, times x: `e ** (-x * x)` is taken in two factors. */
function tail(x: number, first: boolean): number {
  const s = 1 / (x * x);
  const ratio = first ? evaluate(RA, s) / evaluate(SA, s) : evaluate(RB, s) / evaluate(SB, s);
  const z = clearLow(x);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + ratio);
}

const MIDDLE = 0.84375;
const SPLIT = 1 / 0.35;

export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  const sign = x < 0 ? -1 : 1;
  if (size < MIDDLE) {
    if (size < 2 ** -28) return x + EFX * x;
    const z = x * x;
    return x + x * (evaluate(PP, z) / evaluate(QQ, z));
  }
  if (size < 1.25) {
    const s = size - 1;
    return sign * (ERX + evaluate(PA, s) / evaluate(QA, s));
  }
  if (size >= 6) return sign;
  return sign * (1 - tail(size, size < SPLIT) / size);
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < MIDDLE) {
    if (size < 2 ** -56) return 1 - x;
    const z = x * x;
    const y = evaluate(PP, z) / evaluate(QQ, z);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (size < 1.25) {
    const s = size - 1;
    const ratio = evaluate(PA, s) / evaluate(QA, s);
    return x >= 0 ? 1 - ERX - ratio : 1 + (ERX + ratio);
  }
  if (size < 28 && !(x < -6)) {
    const r = tail(size, size < SPLIT) / size;
    return x > 0 ? r : 2 - r;
  }
  return x > 0 ? 0 : 2;
}
