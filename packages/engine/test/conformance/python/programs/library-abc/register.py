from abc import ABC, ABCMeta
class Plugin(ABC):
    pass
@Plugin.register
class Other:
    pass
print(issubclass(Other, Plugin), isinstance(Other(), Plugin), isinstance(3, Plugin), Other.__mro__[1].__name__)
Plugin.register(int)
print(isinstance(3, Plugin), isinstance(True, Plugin), type(Plugin) is ABCMeta)
try:
    Plugin.register(5)
except TypeError as error:
    print(error)
