def mean(numbers):
    return 'our own'
