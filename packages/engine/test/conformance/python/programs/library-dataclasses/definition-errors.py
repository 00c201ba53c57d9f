from dataclasses import dataclass, field
def attempt(annotations, body=(), **options):
    try:
        dataclass(type('C', (), {'__annotations__': annotations, **dict(body)}), **options)
        print('fine')
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
attempt({'a': int, 'b': int}, {'a': 1})
attempt({'a': list}, {'a': []})
attempt({'a': dict}, {'a': {}})
attempt({}, {'a': field()})
attempt({'a': int}, eq=False, order=True)
attempt({'a': int}, {'__lt__': lambda s, o: True}, order=True)
attempt({'a': int}, {'__slots__': ('a',)}, slots=True)
attempt({'a': int}, {'__hash__': lambda s: 1}, unsafe_hash=True)
try:
    field(default=1, default_factory=int)
except ValueError as error:
    print(error)
