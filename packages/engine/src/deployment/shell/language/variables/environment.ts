import { isName, scalarOf, type VariableContext } from './access.ts';
import { createVariable } from './variable.ts';

/** Makes exported variables of an environment; names that are none of a shell are only passed on. */
export function importEnvironment(
  context: VariableContext,
  environment: ReadonlyMap<string, string>,
): void {
  for (const [name, value] of environment) {
    if (!isName(name)) {
      if (!name.startsWith('BASH_FUNC_')) context.variables.passedOn.set(name, value);
      continue;
    }
    const variable = createVariable(value);
    variable.exported = true;
    context.variables.bindings.set(name, variable);
  }
}

/** The environment of a command: exported variables that have a value; arrays are never exported. */
export function exportEnvironment(context: VariableContext): Map<string, string> {
  const environment = new Map(context.variables.passedOn);
  for (const [name, variable] of context.variables.bindings) {
    if (
      !variable.exported ||
      variable.indexed !== undefined ||
      variable.associative !== undefined
    ) {
      continue;
    }
    const value = scalarOf(variable);
    if (value !== undefined) environment.set(name, value);
  }
  return environment;
}
