import { floatType, intType, strType } from '../../objects/index.ts';
import { defineLater } from '../../vm/later.ts';
import { part } from '../../vm/parts.ts';
import { defineFunctionsLater } from '../define-functions.ts';
import { COMPARISONS } from './names.ts';

const formatting = part(() => import('../formatting.ts'));
for (const type of [floatType, intType, strType]) {
  defineLater(type, formatting, { methods: '__format__' });
}
defineLater(
  strType,
  part(() => import('../str-split.ts')),
  { methods: 'join lower lstrip rstrip split strip upper' },
);
defineLater(
  strType,
  part(() => import('../str-contains.ts')),
  { methods: '__contains__' },
);
defineLater(
  strType,
  part(() => import('../str-percent.ts')),
  { methods: '__mod__ __rmod__' },
);
defineLater(
  strType,
  part(() => import('../str-case.ts')),
  {
    methods:
      'capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper swapcase title',
  },
);
defineLater(
  strType,
  part(() => import('../groups/texts.ts')),
  {
    methods:
      '__getnewargs__ __sizeof__ center count endswith expandtabs find index ljust partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit splitlines startswith zfill',
  },
);
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

defineLater(
  strType,
  part(() => import('../str-operators.ts')),
  { methods: `${COMPARISONS} __add__ __mul__ __rmul__` },
);

defineFunctionsLater(
  part(() => import('../functions/text.ts')),
  'ascii chr format ord',
);
