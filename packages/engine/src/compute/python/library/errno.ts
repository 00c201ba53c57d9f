import { type ErrorName, errorNumber } from '../../../machine/index.ts';
import { PyDict, type PyModule } from '../objects/index.ts';
import { defineModule } from './define-module.ts';

/** The errors that the machine knows. */
const NAMES = (
  'EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EBUSY EEXIST EXDEV ENODEV ' +
  'ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE ERANGE EDEADLK ' +
  'ENAMETOOLONG ENOSYS ENOTEMPTY ELOOP ENOTSOCK EDESTADDRREQ EOPNOTSUPP EADDRINUSE EADDRNOTAVAIL ENETUNREACH ' +
  'ECONNRESET EISCONN ENOTCONN ETIMEDOUT ECONNREFUSED EHOSTUNREACH'
).split(' ') as ErrorName[];

/** `errno`. */
export function createModule(): PyModule {
  const codes = new PyDict();
  for (const name of NAMES) codes.setHostKey(errorNumber(name), errorNumber(name), name);
  return defineModule('errno', {
    values: {
      errorcode: codes,
      EWOULDBLOCK: errorNumber('EAGAIN'),
      ...Object.fromEntries(NAMES.map((name) => [name, errorNumber(name)])),
    },
  });
}
