from typing import TypedDict, NotRequired, Required
class Movie(TypedDict):
    name: str
    year: NotRequired[int]
class More(Movie, total=False):
    rating: float
    director: Required[str]
m: Movie = {'name': 'Alien'}
print(Movie(name='x', year=1), type(Movie(name='y')), Movie.__annotations__, sorted(More.__required_keys__), sorted(More.__optional_keys__), Movie.__total__, More.__total__)
print(TypedDict('T', {'a': int}).__annotations__)
try:
    isinstance({}, Movie)
except TypeError as error:
    print(error)
