/** A private name as it stands in a class: `__x` in a class `A` is `_A__x`. */
export function mangle(name: string, className: string | undefined): string {
  if (className === undefined || !name.startsWith('__')) return name;
  if (name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
