/** Whether the host's own stack is used up: by work on something that is nested very deep. */
export function isHostRecursion(error: unknown): boolean {
  return (
    error instanceof Error &&
    ((error instanceof RangeError && error.message.startsWith('Maximum call stack')) ||
      error.message === 'too much recursion')
  );
}
