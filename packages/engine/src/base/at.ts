/**
 * `items[index]`, for places where the index is known to be inside. Throws `RangeError` with the
 * index and the length when it is not, which is a bug of the caller.
 */
export function at<T>(items: ArrayLike<T>, index: number): T {
  if (!Number.isInteger(index) || index < 0 || index >= items.length) {
    throw new RangeError(`index ${index} is outside 0..${items.length - 1}`);
  }
  return items[index] as T;
}
