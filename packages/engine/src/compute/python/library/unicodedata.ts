import { type PyModule, typeOf, type Value } from '../objects/index.ts';
import { codePointLength } from '../text/index.ts';
