e = ValueError('bottom')
for i in range(13):
    e = ExceptionGroup(str(i), [e])
raise e
