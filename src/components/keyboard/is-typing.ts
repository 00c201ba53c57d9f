const fields = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range])';

/** Whether a key goes to a field, where no shortcut may catch it. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}
