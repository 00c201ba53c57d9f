import { compileFormatted } from '../../../../src/compute/python/compile/f-strings/index.ts';
import { foldingCode } from '../../../../src/compute/python/compile/folding/index.ts';
import { type CompileOptions, compile } from '../../../../src/compute/python/compile/index.ts';
import { moreCode } from '../../../../src/compute/python/compile/more/index.ts';
import { rareCode } from '../../../../src/compute/python/compile/rare/index.ts';
import type { PyCode } from '../../../../src/compute/python/objects/index.ts';
import type { ParseMode } from '../../../../src/compute/python/syntax/index.ts';
import { parseWhole } from '../syntax/parse-whole.ts';

/** The code of a text, with all code there that it may need. Throws `PythonSyntaxError`. */
export function compileWhole(
  source: string,
  options: Omit<CompileOptions, 'source'> & { readonly mode?: ParseMode },
): PyCode {
  const { mode = 'exec', fileName } = options;
  return compile(
    parseWhole(source, { mode, fileName }),
    { ...options, source },
    {
      more: moreCode,
      rare: rareCode,
      folding: foldingCode,
      compileFormatted,
    },
  );
}
