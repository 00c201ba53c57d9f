/** Ints and floats, beyond what every program needs of them. */
import '../float-details.ts';
import '../int-details.ts';
import '../functions/numbers.ts';
