/** What a comparison by the argument of `COMPARE_OP` says of an order: negative, 0, positive, or nan for none. */
export function holds(operator: number, order: number): boolean {
  switch (operator) {
    case 0:
      return order < 0;
    case 1:
      return order <= 0;
    case 2:
      return order === 0;
    case 3:
      return order !== 0;
    case 4:
      return order > 0;
    default:
      return order >= 0;
  }
}
