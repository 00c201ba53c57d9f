import { strType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';

defineLater(
  strType,
  part(() => import('../str-format.ts')),
  { methods: 'format format_map' },
);
defineLater(
  strType,
  part(() => import('../str-translate.ts')),
  { methods: 'encode translate', staticMethods: 'maketrans' },
);

defineFunctionsLater(
  part(() => import('../functions/text.ts')),
  'ascii chr format ord',
);
