from typing import *
T = TypeVar('T')
print(AbstractSet[int], AsyncContextManager[int], AsyncGenerator[int, str], AsyncIterable[int], AsyncIterator[int], Awaitable[int], ChainMap[int, str], Collection[int], Container[int], ContextManager[int], Coroutine[int, str, bool], Counter[int], DefaultDict[int, str], Deque[int], FrozenSet[int], Generator[int, str, None], ItemsView[int, str], Iterator[int], KeysView[int], MappingView[int], Match[str], MutableMapping[int, str], MutableSequence[int], MutableSet[int], OrderedDict[int, str], Pattern[str], Reversible[int], Sequence[int], Set[int], Tuple[int, ...], Tuple[()], Type[int], ValuesView[int], IO[str], SupportsAbs[int], SupportsRound[int])
print(Never, NoReturn, Self, TypeAlias, TypeGuard[int], LiteralString, Any, Text is str, ByteString, Hashable, Sized, BinaryIO, TextIO, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, Tuple, Type, Union, Optional, Literal[1, 'a'], ClassVar[int], Final[int], Annotated[int, 'x'], Concatenate)
print(get_origin(List[int]), get_args(Dict[int, str]), get_origin(Union[int, str]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(list[int]), get_origin(int), get_args(int), get_args(Literal[1, 2]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(int | str), get_origin(Generic[T]))
class TD(TypedDict, total=False): a: int
class P(Protocol):
    x: int
    def m(self) -> int: ...
@runtime_checkable
class R(Protocol):
    def m(self): ...
print(is_typeddict(TD), is_typeddict(dict), isinstance(5, SupportsInt), isinstance(5, SupportsBytes), isinstance(b'', SupportsBytes) if False else '', issubclass(int, SupportsComplex), isinstance(type('Z', (), {'m': 1})(), R), assert_type(5, int), cast(int, 'x'), reveal_type.__name__)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(len(get_overloads(f)), clear_overloads(), len(get_overloads(f)), f(1))
@dataclass_transform(kw_only_default=True)
def deco(c): return c
print(deco.__dataclass_transform__)
PS = ParamSpec('PS'); Ts = TypeVarTuple('Ts')
print(PS.args, PS.kwargs, PS.args.__origin__ is PS, isinstance(PS.args, ParamSpecArgs), isinstance(PS.kwargs, ParamSpecKwargs), Ts, Unpack[Ts], Callable[PS, int], Callable[Concatenate[int, PS], str])
N = NewType('N', int); print(N(5), N, N.__supertype__, N.__name__)
@final
class Fi: pass
@no_type_check
def ntc(x: 'nonsense syntax'): pass
print(Fi.__final__, ntc.__no_type_check__, get_type_hints(lambda: 0), ForwardRef('int'), T.__name__, T.__bound__, T.__constraints__, T.__covariant__, TYPE_CHECKING, AnyStr.__constraints__)
class NT(NamedTuple):
    a: int
    b: str = 'x'
print(NT(1), NT._fields, get_type_hints(NT), get_type_hints(TD), Required[int], NotRequired[int])
for work in (lambda: List[int, str], lambda: Union[()], lambda: Optional[int, str], lambda: Literal[()], lambda: Any(), lambda: isinstance(5, List[int]), lambda: isinstance(5, P), lambda: P(), lambda: TypeVar('X', int), lambda: Generic[int], lambda: ClassVar[int, str], lambda: Callable[int], lambda: Tuple[int][str], lambda: List[T][int, str], lambda: NewType('Q', int)('a'), lambda: assert_never(5), lambda: Self[int], lambda: Dict[int]):
    try: print(work())
    except (TypeError, AssertionError, ValueError) as e: print(type(e).__name__, e)
