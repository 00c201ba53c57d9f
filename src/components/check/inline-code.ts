/** A text split at its backticks: every second part is code. */
export function inlineCode(
  text: string,
): readonly { readonly text: string; readonly code: boolean }[] {
  return text.split('`').map((part, index) => ({ text: part, code: index % 2 === 1 }));
}
