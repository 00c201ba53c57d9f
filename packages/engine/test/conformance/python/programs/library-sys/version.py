import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, sys.implementation.name)
print(sys.float_info.max, sys.float_info.epsilon, sys.int_info.bits_per_digit, sys.hash_info.width, sys.getdefaultencoding())
