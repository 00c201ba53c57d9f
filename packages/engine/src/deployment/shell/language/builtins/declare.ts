import { ArithmeticError } from '../arithmetic/index.ts';
import { giveUp } from '../execution/failures.ts';
import { complain } from '../execution/messages.ts';
import type { Builtin, DeclaredArray, Shell } from '../execution/shell.ts';
import { ShellError } from '../shell-error.ts';
import {
  assignArray,
  assignElement,
  assignValue,
  createVariable,
  findVariable,
  globalVariable,
  hideInScope,
  localNames,
  makeArray,
  parseTarget,
  scalarOf,
  setGlobalVariable,
  type Variable,
} from '../variables/index.ts';
import { type BuiltinOptions, builtinError, parseOptions, WRONG_USAGE } from './builtin-options.ts';
import { changeFunctions, declareFunctions } from './declare-functions.ts';
import { show, showAll, showNamed } from './show-variables.ts';

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
