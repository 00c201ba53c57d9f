/** Lists and tuples, beyond what every program needs of them. */
import '../list-details.ts';
import '../tuple-details.ts';
