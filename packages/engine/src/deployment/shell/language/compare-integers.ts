/** Whether two integers compare as `-eq`, `-lt` … say. */
export function compareIntegers(
  operator: string,
  left: number | bigint,
  right: number | bigint,
): boolean {
  switch (operator) {
    case '-eq':
      return left === right;
    case '-ne':
      return left !== right;
    case '-lt':
      return left < right;
    case '-le':
      return left <= right;
    case '-gt':
      return left > right;
    default:
      return left >= right;
  }
}

export function isIntegerOperator(text: string): boolean {
  return /^-(?:eq|ne|lt|le|gt|ge)$/.test(text);
}
