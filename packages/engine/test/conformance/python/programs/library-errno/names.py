import errno, os
print(errno.ENOENT, errno.errorcode[13], errno.EEXIST)
try:
    open('none')
except OSError as error:
    print(error.errno == errno.ENOENT, error.strerror, error.filename, repr(error))
