/** A private name as it stands in a class: `__x` of a class `A` is `_A__x`. */
export function mangle(name: string, className: string): string {
  if (!name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}
