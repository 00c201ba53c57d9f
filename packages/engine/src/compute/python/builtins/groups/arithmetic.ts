/** What operators of numbers do where their answer is not there at once. */
import '../float-arithmetic.ts';
import '../int-arithmetic.ts';
