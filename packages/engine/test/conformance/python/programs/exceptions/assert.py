try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e))
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(repr(e))
assert True, 'not reached'
