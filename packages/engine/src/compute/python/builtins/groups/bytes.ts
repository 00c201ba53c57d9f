/** The types of bytes. */
import '../bytes.ts';
import '../bytearray.ts';
import '../memoryview.ts';
