/**
 * The layouts that the note, its figures, its questions and the playground share, in the text form
 * of `parseLayout`. Every block has replicas on both racks, as HDFS places them.
 */

/** Files A and B over six machines. Only B.1 is on M1, M2 and M3 alone. */
export const sixMachines = `rack r1: M1 M3 M5
rack r2: M2 M4 M6
A.1: M1 M4 M6
A.2: M2 M3 M5
B.1: M2 M1 M3
B.2: M5 M4 M6
B.3: M6 M1 M5`;

/** Another layout of files A and B, for questions whose answers the note does not give away. */
export const questionMachines = `rack r1: M1 M4 M5
rack r2: M2 M3 M6
A.1: M1 M2 M3
A.2: M4 M3 M6
B.1: M2 M1 M4
B.2: M3 M1 M5
B.3: M6 M4 M5`;

/** Blocks A to D over four machines that hold three blocks each. */
export const fourMachines = `rack r1: M1 M2
rack r2: M3 M4
slots: 3
A: M1 M2 M3
B: M2 M3 M4
C: M3 M4 M1
D: M4 M1 M2`;
