import type { System } from '../../machine/index.ts';
import { builtInTypes, functions } from './builtins/index.ts';
import { ELLIPSIS, exceptionTypes, NOT_IMPLEMENTED, PyModule } from './objects/index.ts';
import { Interpreter } from './vm/interpreter.ts';

/** An interpreter with all that is built in; `hashSeed` is `PYTHONHASHSEED`, 0 for no randomisation. */
export function createInterpreter(system: System, hashSeed = 0): Interpreter {
  const interpreter = new Interpreter(system, hashSeed);
  const { builtins, modules } = interpreter;
  builtins.setName('__name__', 'builtins');
  builtins.setName('__doc__', null);
  builtins.setName('__package__', '');
  for (const [name, func] of functions) builtins.setName(name, func);
  builtins.setName('None', null);
  builtins.setName('Ellipsis', ELLIPSIS);
  builtins.setName('NotImplemented', NOT_IMPLEMENTED);
  builtins.setName('False', false);
  builtins.setName('True', true);
  for (const type of builtInTypes) builtins.setName(type.name, type);
  builtins.setName('__debug__', true);
  for (const type of exceptionTypes()) builtins.setName(type.name, type);
  const oserror = builtins.getName('OSError');
  if (oserror !== undefined) {
    builtins.setName('EnvironmentError', oserror);
    builtins.setName('IOError', oserror);
  }
  modules.setName('builtins', new PyModule(builtins));
  return interpreter;
}
