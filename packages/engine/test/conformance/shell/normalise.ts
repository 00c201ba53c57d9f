/**
 * Standard error as it is compared: the process id in bash's report of a child that a signal ended
 * (`script.sh: line 3:    28 Killed                  sleep 5`) becomes `PID`. Nothing else may differ.
 */
export function normalise(stderr: string): string {
  return stderr.replace(/^(.*: line \d+:) +\d+ (?=[A-Z])/gm, '$1 PID ');
}
