import { ArithmeticError } from '../arithmetic/index.ts';
import { giveUp } from '../execution/failures.ts';
import { complain } from '../execution/messages.ts';
import { print } from '../execution/output.ts';
import type { Builtin, DeclaredArray, Shell } from '../execution/shell.ts';
import { quotePosix, quoteWord } from '../quoting.ts';
import { ShellError } from '../shell-error.ts';
import { printFunction } from '../syntax/index.ts';
import {
  arrayText,
  assignArray,
  assignElement,
  assignValue,
  attributeLetters,
  createVariable,
  declarationOf,
  findVariable,
  followReferences,
  globalVariable,
  hideInScope,
  indexFor,
  isName,
  isSet,
  localNames,
  makeArray,
  parseTarget,
  scalarOf,
  setGlobalVariable,
  unsetElement,
  unsetVariable,
  type Variable,
} from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';

/** The attributes that letters of `declare` set, beside `-a` and `-A`. */
const ATTRIBUTES = 'ilnrtux';

/** An argument `name`, `name=value`, `name[subscript]+=value` taken apart. */
interface Operand {
  readonly name: string;
  readonly subscript: string | undefined;
  readonly append: boolean;
  readonly value: string | undefined;
  readonly array: DeclaredArray | undefined;
}

function parseOperand(shell: Shell, text: string): Operand | undefined {
  const array = shell.declaredArrays.get(text);
  if (array !== undefined) {
    return {
      name: array.name,
      subscript: undefined,
      append: array.append,
      value: undefined,
      array,
    };
  }
  const equals = /^[A-Za-z_][A-Za-z_0-9]*(?:\[[^=]*\])?\+?=/.exec(text)?.[0].length ?? -1;
  const append = equals > 1 && text.charAt(equals - 2) === '+';
  const left = equals < 0 ? text : text.slice(0, equals - (append ? 2 : 1));
  const target = parseTarget(left);
  if (target === undefined) return undefined;
  return {
    ...target,
    append,
    value: equals < 0 ? undefined : text.slice(equals),
    array: undefined,
  };
}

/** A variable as `declare -p` shows it, with a line break. */
function showVariable(name: string, variable: Variable): string {
  return `${declarationOf(name, variable)}\n`;
}

/** `declare`, `typeset`, `local`, `export` and `readonly` share all of this. */
interface Declaring {
  readonly name: string;
  readonly options: BuiltinOptions;
  readonly isLocal: boolean;
  readonly isGlobal: boolean;
}

export const declare: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, `+aAfFgIp${ATTRIBUTES}c`);
  if (options === undefined) return WRONG_USAGE;
  if (options.has('f') || options.has('F')) return declareFunctions(shell, name, options);
  if (options.has('p') || options.operands.length === 0) return show(shell, name, options);
  return declareAll(shell, {
    name,
    options,
    isLocal: shell.functionDepth > 0 && !options.has('g'),
    isGlobal: options.has('g'),
  });
};

export const local: Builtin = (shell, args, name) => {
  if (shell.functionDepth === 0) return builtinError(shell, name, 'can only be used in a function');
  const options = parseOptions(shell, name, args, `+aAfFIp${ATTRIBUTES}c`);
  if (options === undefined) return WRONG_USAGE;
  if (options.operands.length === 0) {
    for (const local of localNames(shell.state.variables)) showNamed(shell, local);
    return 0;
  }
  const [first] = options.operands;
  if (first === '-') {
    shell.localOptions.set(shell.functionDepth, { ...shell.state.options });
    if (options.operands.length === 1) return 0;
  }
  return declareAll(shell, { name, options, isLocal: true, isGlobal: false });
};

export const exportNames: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'fnp');
  if (options === undefined) return WRONG_USAGE;
  if (options.has('f')) {
    return changeFunctions(shell, name, options.operands, { exported: !options.has('n') });
  }
  if (options.operands.length === 0) return showAll(shell, (variable) => variable.exported);
  let status = 0;
  for (const text of options.operands) {
    const operand = parseOperand(shell, text);
    if (operand === undefined || operand.subscript !== undefined) {
      status = builtinError(shell, name, `\`${text}': not a valid identifier`);
      continue;
    }
    if (!setValue(shell, name, operand)) {
      status = 1;
      continue;
    }
    const variable = variableFor(shell, operand.name);
    variable.exported = !options.has('n');
  }
  return status;
};

export const readonlyNames: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'aAfp');
  if (options === undefined) return WRONG_USAGE;
  if (options.has('f')) return changeFunctions(shell, name, options.operands, { readonly: true });
  if (options.operands.length === 0) return showAll(shell, (variable) => variable.readonly);
  let status = 0;
  for (const text of options.operands) {
    const operand = parseOperand(shell, text);
    if (operand === undefined || operand.subscript !== undefined) {
      status = builtinError(shell, name, `\`${text}': not a valid identifier`);
      continue;
    }
    if (options.has('a')) makeArray(shell.state, operand.name, 'indexed');
    if (options.has('A')) makeArray(shell.state, operand.name, 'associative');
    if (!setValue(shell, name, operand)) status = 1;
    else variableFor(shell, operand.name).readonly = true;
  }
  return status;
};

/** The variable of a name, made without a value when there is none. */
function variableFor(shell: Shell, name: string): Variable {
  const found = findVariable(shell.state, name);
  if (found !== undefined) return found;
  const variable = createVariable();
  shell.state.variables.bindings.set(name, variable);
  return variable;
}

function declareAll(shell: Shell, declaring: Declaring): number {
  let status = 0;
  for (const text of declaring.options.operands) {
    const operand = parseOperand(shell, text);
    if (operand === undefined) {
      status = builtinError(shell, declaring.name, `\`${text}': not a valid identifier`);
    } else if (!declareOne(shell, declaring, operand)) status = 1;
  }
  return status;
}

function declareOne(shell: Shell, declaring: Declaring, operand: Operand): boolean {
  const { state } = shell;
  const { name, options, isLocal, isGlobal } = declaring;
  const { bindings } = state.variables;
  let swapped: Variable | undefined;
  try {
    if (isLocal) makeLocal(shell, operand.name, options.has('I') || state.shopt.localvar_inherit);
    else if (isGlobal && shell.functionDepth > 0) {
      // Works on what the name means outside of all functions.
      swapped = bindings.get(operand.name);
      const outer = globalVariable(state.variables, operand.name);
      if (outer === undefined) bindings.delete(operand.name);
      else bindings.set(operand.name, outer);
    }
    return applyTo(shell, name, options, operand);
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    builtinError(shell, name, error.message);
    return false;
  } finally {
    if (isGlobal && shell.functionDepth > 0) {
      const made = bindings.get(operand.name);
      if (swapped !== undefined && swapped !== made) {
        bindings.set(operand.name, swapped);
        if (made !== undefined) setGlobalVariable(state.variables, operand.name, made);
      }
    }
  }
}

function makeLocal(shell: Shell, name: string, inherits: boolean): void {
  const { variables } = shell.state;
  const before = variables.bindings.get(name);
  if (before?.readonly === true && !localNames(variables).includes(name)) {
    throw new ShellError(`${name}: readonly variable`, 'command');
  }
  const variable = hideInScope(variables, name, 'function');
  // A function called with an assignment before it has the scope of that right around its own.
  const around = variables.scopes.at(-2);
  const isTemporary = around?.kind === 'temporary' && around.hidden.has(name);
  if (before === undefined || before === variable) return;
  variable.exported = before.exported;
  if (!inherits && !isTemporary) return;
  variable.value = scalarOf(before);
  variable.integer = before.integer;
  variable.letters = before.letters;
}

/** Sets attributes, assigns, and makes readonly at last. */
function applyTo(shell: Shell, name: string, options: BuiltinOptions, operand: Operand): boolean {
  const { state } = shell;
  const present = findVariable(state, operand.name);
  if (
    options.given.some(({ letter, plus }) => plus && (letter === 'a' || letter === 'A')) &&
    (present?.indexed !== undefined || present?.associative !== undefined)
  ) {
    throw new ShellError(`${operand.name}: cannot destroy array variables in this way`, 'command');
  }
  const makes = (letter: string): boolean =>
    options.given.some((given) => given.letter === letter && !given.plus);
  if (makes('A')) makeArray(state, operand.name, 'associative');
  if (makes('a')) makeArray(state, operand.name, 'indexed');
  const variable = options.has('n')
    ? (state.variables.bindings.get(operand.name) ?? variableFor(shell, operand.name))
    : variableFor(shell, operand.name);
  if (variable.readonly && (operand.value !== undefined || operand.array !== undefined)) {
    throw new ShellError(`${operand.name}: readonly variable`, 'command');
  }
  for (const { letter, plus } of options.given) {
    if (letter === 'r' && plus && variable.readonly) {
      throw new ShellError(`${operand.name}: readonly variable`, 'command');
    }
    if (letter !== 'r') setAttribute(variable, letter, !plus);
  }
  // Two of them contradict each other, and none is left.
  if (['l', 'u', 'c'].filter(makes).length > 1) variable.letters = 'as they are';
  if (makes('n') && operand.array !== undefined) {
    throw new ShellError(`${operand.name}: reference variable cannot be an array`, 'command');
  }
  if (variable.nameref && options.has('n') && operand.value !== undefined) {
    if (parseTarget(operand.value) === undefined && operand.value !== '') {
      throw new ShellError(
        `\`${operand.value}': invalid variable name for name reference`,
        'command',
      );
    }
    if (operand.value === operand.name) {
      throw new ShellError(
        `${operand.name}: nameref variable self references not allowed`,
        'command',
      );
    }
    variable.value = operand.value;
  } else if (!setValue(shell, name, operand)) return false;
  if (options.given.some(({ letter, plus }) => letter === 'r' && !plus)) variable.readonly = true;
  return true;
}

function setAttribute(variable: Variable, letter: string, on: boolean): void {
  switch (letter) {
    case 'i':
      variable.integer = on;
      break;
    case 'x':
      variable.exported = on;
      break;
    case 't':
      variable.trace = on;
      break;
    case 'n':
      variable.nameref = on;
      break;
    case 'l':
      variable.letters = on ? 'lower' : 'as they are';
      break;
    case 'u':
      variable.letters = on ? 'upper' : 'as they are';
      break;
    case 'c':
      variable.letters = on ? 'capital' : 'as they are';
      break;
  }
}

/** Assigns what an argument says; false after the message when that fails. */
function setValue(shell: Shell, name: string, operand: Operand): boolean {
  const { state } = shell;
  try {
    if (operand.array !== undefined) {
      if (findVariable(state, operand.name)?.associative === undefined) {
        makeArray(state, operand.name, 'indexed');
      }
      assignArray(state, operand.name, operand.array.elements, operand.append);
    } else if (operand.value !== undefined) {
      if (operand.subscript === undefined) {
        assignValue(state, operand.name, operand.value, operand.append);
      } else assignElement(state, operand.name, operand.subscript, operand.value, operand.append);
    }
    return true;
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    const named = name === 'declare' || name === 'typeset' || name === 'local';
    if (named || !error.message.endsWith(': readonly variable'))
      builtinError(shell, name, error.message);
    else {
      complain(shell, error.message);
      if (state.options.posix && !state.interactive) {
        shell.leaving = 'exit';
        state.status = 1;
      }
    }
    // A wrong expression gives up the line, a readonly variable only the argument.
    if (error instanceof ArithmeticError) giveUp(shell, error.gives);
    return false;
  }
}

function show(shell: Shell, name: string, options: BuiltinOptions): number {
  if (options.operands.length > 0) {
    let status = 0;
    for (const operand of options.operands) {
      if (!showNamed(shell, operand)) status = builtinError(shell, name, `${operand}: not found`);
    }
    return status;
  }
  const letters = options.given
    .map(({ letter }) => letter)
    .filter((letter) => letter !== 'p' && letter !== 'g');
  if (letters.length === 0 && !options.has('p')) return showValues(shell);
  return showAll(shell, (variable) =>
    letters.every((letter) => attributeLetters(variable).includes(letter)),
  );
}

function showNamed(shell: Shell, name: string): boolean {
  const variable = shell.state.variables.bindings.get(name);
  if (variable === undefined) return false;
  print(shell, showVariable(name, variable));
  return true;
}

function showAll(shell: Shell, chosen: (variable: Variable) => boolean): number {
  const { bindings } = shell.state.variables;
  for (const name of [...bindings.keys()].sort()) {
    const variable = bindings.get(name);
    if (variable !== undefined && chosen(variable)) print(shell, showVariable(name, variable));
  }
  return 0;
}

/** Variables and functions as `set` and `declare` without arguments list them. */
export function showValues(shell: Shell): number {
  const { state } = shell;
  const { bindings } = state.variables;
  for (const name of [...bindings.keys()].sort()) {
    const variable = bindings.get(name);
    if (variable === undefined || !isSet(variable)) continue;
    print(
      shell,
      `${name}=${arrayText(variable) ?? quoteSet(scalarOf(variable) ?? '', state.options.posix)}\n`,
    );
  }
  if (state.options.posix) return 0;
  for (const name of [...state.functions.keys()].sort()) {
    const found = state.functions.get(name);
    if (found !== undefined) print(shell, `${printFunction(found.definition)}\n`);
  }
  return 0;
}

/** A value as `set` shows it: nothing for an empty one. */
function quoteSet(value: string, posix: boolean): string {
  if (value === '') return '';
  return posix ? quotePosix(value) : quoteWord(value);
}

function declareFunctions(shell: Shell, name: string, options: BuiltinOptions): number {
  const { functions } = shell.state;
  const changes = {
    ...(options.has('x') ? { exported: true } : {}),
    ...(options.has('r') ? { readonly: true } : {}),
    ...(options.has('t') ? { trace: true } : {}),
  };
  if (options.operands.length > 0 && Object.keys(changes).length > 0) {
    return changeFunctions(shell, name, options.operands, changes);
  }
  const namesOnly = options.has('F');
  if (options.operands.length === 0) {
    for (const key of [...functions.keys()].sort()) {
      const found = functions.get(key);
      if (found === undefined) continue;
      const letters = `f${found.readonly ? 'r' : ''}${found.trace ? 't' : ''}${found.exported ? 'x' : ''}`;
      if (!namesOnly) print(shell, `${printFunction(found.definition)}\n`);
      if (namesOnly || letters !== 'f') print(shell, `declare -${letters} ${key}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const operand of options.operands) {
    const found = functions.get(operand);
    if (found === undefined) {
      status = options.has('p') ? builtinError(shell, name, `${operand}: not found`) : 1;
    } else if (!namesOnly) print(shell, `${printFunction(found.definition)}\n`);
    else if (shell.state.shopt.extdebug) {
      print(shell, `${operand} ${found.definition.line} ${found.source}\n`);
    } else print(shell, `${operand}\n`);
  }
  return status;
}

function changeFunctions(
  shell: Shell,
  name: string,
  names: readonly string[],
  changes: { readonly exported?: boolean; readonly readonly?: boolean; readonly trace?: boolean },
): number {
  const { functions } = shell.state;
  if (names.length === 0) {
    const wanted = changes.readonly === true ? 'readonly' : 'exported';
    for (const key of [...functions.keys()].sort()) {
      const found = functions.get(key);
      if (found?.[wanted] !== true) continue;
      const letter = wanted === 'readonly' ? 'r' : 'x';
      print(shell, `${printFunction(found.definition)}\ndeclare -f${letter} ${key}\n`);
    }
    return 0;
  }
  let status = 0;
  for (const operand of names) {
    const found = functions.get(operand);
    if (found === undefined) status = builtinError(shell, name, `${operand}: not a function`);
    else functions.set(operand, { ...found, ...changes });
  }
  return status;
}

export const unset: Builtin = (shell, args, name) => {
  const options = parseOptions(shell, name, args, 'fvn');
  if (options === undefined) return WRONG_USAGE;
  if (options.has('f') && options.has('v')) {
    return builtinError(shell, name, 'cannot simultaneously unset a function and a variable');
  }
  let status = 0;
  for (const operand of options.operands) {
    const target = parseTarget(operand);
    if (options.has('f') || target === undefined) {
      if (options.has('v')) {
        status = builtinError(shell, name, `\`${operand}': not a valid identifier`);
      } else if (!unsetFunction(shell, name, operand)) status = 1;
      continue;
    }
    if (!unsetOne(shell, name, operand, options)) status = 1;
  }
  return status;
};

function unsetFunction(shell: Shell, name: string, operand: string): boolean {
  const found = shell.state.functions.get(operand);
  if (found?.readonly === true) {
    builtinError(shell, name, `${operand}: cannot unset: readonly function`);
    return false;
  }
  shell.state.functions.delete(operand);
  return true;
}

function unsetOne(shell: Shell, name: string, operand: string, options: BuiltinOptions): boolean {
  const { state } = shell;
  try {
    if (isName(operand)) {
      const isVariable = state.variables.bindings.has(operand);
      if (!isVariable && !options.has('v')) return unsetFunction(shell, name, operand);
      unsetVariable(
        state.variables,
        nameToUnset(shell, operand, options.has('n')),
        state.shopt.localvar_unset,
      );
    } else unsetElementOf(shell, operand);
    return true;
  } catch (error) {
    if (!(error instanceof ShellError)) throw error;
    builtinError(shell, name, error.message);
    return false;
  }
}

/** What `unset` of a nameref means: the variable that it leads to, unless `-n` is given. */
function nameToUnset({ state }: Shell, name: string, itself: boolean): string {
  if (itself || state.variables.bindings.get(name)?.nameref !== true) return name;
  return followReferences(state, name).name;
}

/** `unset name[subscript]` */
function unsetElementOf({ state }: Shell, operand: string): void {
  const target = parseTarget(operand);
  if (target?.subscript === undefined) return;
  const { name, subscript } = target;
  const variable = findVariable(state, name);
  if (variable === undefined) return;
  if (variable.readonly) {
    throw new ShellError(`${name}: cannot unset: readonly variable`, 'command');
  }
  if ((subscript === '@' || subscript === '*') && variable.associative === undefined) {
    state.variables.bindings.delete(name);
    return;
  }
  if (variable.associative !== undefined) unsetElement(variable, subscript);
  else if (variable.indexed === undefined && state.evaluate(subscript) !== 0) {
    throw new ShellError(`${name}: not an array variable`, 'command');
  } else
    unsetElement(
      variable,
      indexFor(variable, name, subscript, () => state.evaluate(subscript)),
    );
}
