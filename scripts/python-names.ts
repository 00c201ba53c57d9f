/** Names of Python's data model, and by what marks of a program they are used. */

/** Special methods. Source: The Python Language Reference 3.11, "Data model". */
export const SPECIAL_METHODS: readonly string[] = `
__new__ __init__ __del__ __repr__ __str__ __bytes__ __format__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __hash__
__bool__ __getattr__ __getattribute__ __setattr__ __delattr__ __dir__ __get__ __set__ __delete__ __objclass__ __slots__
__init_subclass__ __set_name__ __mro_entries__ __prepare__ __instancecheck__ __subclasscheck__ __class_getitem__ __call__
__len__ __length_hint__ __getitem__ __setitem__ __delitem__ __missing__ __iter__ __reversed__ __contains__ __next__
__add__ __sub__ __mul__ __matmul__ __truediv__ __floordiv__ __mod__ __divmod__ __pow__ __lshift__ __rshift__ __and__
__xor__ __or__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__ __rfloordiv__ __rmod__ __rdivmod__ __rpow__
__rlshift__ __rrshift__ __rand__ __rxor__ __ror__ __iadd__ __isub__ __imul__ __imatmul__ __itruediv__ __ifloordiv__
__imod__ __ipow__ __ilshift__ __irshift__ __iand__ __ixor__ __ior__ __neg__ __pos__ __abs__ __invert__ __complex__
__int__ __float__ __index__ __round__ __trunc__ __floor__ __ceil__ __enter__ __exit__ __match_args__ __await__ __aiter__
__anext__ __aenter__ __aexit__
`
  .trim()
  .split(/\s+/);

/** Nodes that stand in no file: programs in text. */
export const NODES_IN_TEXT: Readonly<Record<string, string>> = {
  Expression: 'name:eval',
  Interactive: 'attribute:interact',
};

const BINARY: Readonly<Record<string, string>> = {
  add: 'Add',
  sub: 'Sub',
  mul: 'Mult',
  matmul: 'MatMult',
  truediv: 'Div',
  floordiv: 'FloorDiv',
  mod: 'Mod',
  pow: 'Pow',
  lshift: 'LShift',
  rshift: 'RShift',
  and: 'BitAnd',
  xor: 'BitXor',
  or: 'BitOr',
};

/** What uses a special method without naming it. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  __lt__: ['operator:Lt', 'operator:Gt', 'name:sorted', 'name:min', 'attribute:sort'],
  __le__: ['operator:LtE'],
  __eq__: ['operator:Eq', 'operator:In'],
  __ne__: ['operator:NotEq'],
  __gt__: ['operator:Gt', 'name:max'],
  __ge__: ['operator:GtE'],
  __hash__: ['name:hash'],
  __repr__: ['name:repr', 'name:print'],
  __str__: ['name:str', 'name:print'],
  __format__: ['name:format', 'node:JoinedStr', 'attribute:format'],
  __bool__: ['name:bool', 'node:If', 'node:While', 'node:BoolOp', 'node:Not'],
  __len__: ['name:len'],
  __getitem__: ['Subscript:Load'],
  __setitem__: ['Subscript:Store'],
  __delitem__: ['Subscript:Del'],
  __contains__: ['operator:In', 'operator:NotIn'],
  __iter__: ['node:For', 'node:comprehension', 'name:iter', 'node:Starred', 'name:list'],
  __next__: ['name:next', 'node:For', 'node:comprehension'],
  __reversed__: ['name:reversed'],
  __call__: ['node:Call'],
  __neg__: ['operator:USub'],
  __pos__: ['operator:UAdd'],
  __invert__: ['operator:Invert'],
  __abs__: ['name:abs'],
  __int__: ['name:int'],
  __float__: ['name:float'],
  __complex__: ['name:complex'],
  __index__: ['Subscript:Load', 'name:range', 'name:hex', 'name:bin'],
  __round__: ['name:round'],
  __divmod__: ['name:divmod'],
  __rdivmod__: ['name:divmod'],
  __bytes__: ['name:bytes'],
  __getattribute__: ['node:Attribute', 'name:getattr'],
  __setattr__: ['Attribute:Store', 'name:setattr'],
  __delattr__: ['Attribute:Del', 'name:delattr'],
  __dir__: ['name:dir'],
  __instancecheck__: ['name:isinstance'],
  __subclasscheck__: ['name:issubclass'],
  __await__: ['node:Await'],
  __aiter__: ['node:AsyncFor', 'name:aiter'],
  __anext__: ['node:AsyncFor', 'name:anext'],
  __trunc__: ['member:math.trunc'],
  __floor__: ['member:math.floor'],
  __ceil__: ['member:math.ceil'],
  __class_getitem__: ['Subscript:Load'],
  __init_subclass__: ['defines:__init_subclass__'],
  __prepare__: ['defines:__prepare__'],
  __reduce__: ['member:copy.copy', 'member:copy.deepcopy'],
  __reduce_ex__: ['member:copy.copy', 'member:copy.deepcopy'],
  __getstate__: ['member:copy.copy', 'member:copy.deepcopy'],
  __setstate__: ['member:copy.copy', 'member:copy.deepcopy'],
  __length_hint__: ['member:operator.length_hint'],
  __sizeof__: ['member:sys.getsizeof'],
};

/** Marks of programs that use an attribute. */
export function marksOfSpecial(name: string): readonly string[] {
  const plain = name.replace(/^__|__$/g, '');
  const operator = BINARY[plain] ?? (plain.startsWith('r') ? BINARY[plain.slice(1)] : undefined);
  const inPlace = plain.startsWith('i') ? BINARY[plain.slice(1)] : undefined;
  return [
    `attribute:${name}`,
    ...(name.startsWith('__') ? (IMPLIED[name] ?? []) : []),
    ...(name.startsWith('__') && operator !== undefined ? [`operator:${operator}`] : []),
    ...(name.startsWith('__') && inPlace !== undefined ? [`in place:${inPlace}`] : []),
  ];
}

/** What in a program makes an object of a type, beside the type's name. */
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  int: ['constant:int'],
  float: ['constant:float'],
  complex: ['constant:imaginary'],
  bool: ['constant:bool'],
  str: ['constant:str', 'node:JoinedStr'],
  bytes: ['constant:bytes'],
  list: ['node:List', 'node:ListComp'],
  tuple: ['node:Tuple'],
  dict: ['node:Dict', 'node:DictComp'],
  set: ['node:Set', 'node:SetComp'],
  slice: ['node:Slice'],
  NoneType: ['constant:None'],
  ellipsis: ['constant:Ellipsis', 'name:Ellipsis'],
  NotImplementedType: ['name:NotImplemented'],
  function: ['node:FunctionDef', 'node:Lambda'],
  method: ['node:ClassDef'],
  type: ['node:ClassDef'],
  object: ['node:ClassDef'],
  generator: ['node:Yield', 'node:GeneratorExp'],
  coroutine: ['node:AsyncFunctionDef'],
  async_generator: ['node:AsyncFunctionDef'],
  code: ['attribute:__code__', 'name:compile', 'attribute:f_code', 'attribute:gi_code'],
  frame: ['attribute:_getframe', 'attribute:tb_frame', 'attribute:gi_frame', 'attribute:f_back'],
  traceback: ['attribute:__traceback__', 'attribute:with_traceback', 'attribute:exc_info'],
  cell: ['attribute:__closure__', 'attribute:CellType'],
  module: ['node:Import', 'attribute:ModuleType'],
  mappingproxy: ['attribute:MappingProxyType', 'attribute:__dict__'],
  dict_keys: ['attribute:keys'],
  dict_values: ['attribute:values'],
  dict_items: ['attribute:items'],
  GenericAlias: ['attribute:GenericAlias', 'attribute:__origin__', 'member:types.GenericAlias'],
  UnionType: ['attribute:UnionType', 'member:types.UnionType'],
  builtin_function_or_method: ['attribute:__self__', 'attribute:BuiltinFunctionType'],
  list_iterator: ['name:iter'],
  tuple_iterator: ['name:iter'],
  str_iterator: ['name:iter'],
  bytes_iterator: ['name:iter'],
  range_iterator: ['name:iter'],
  set_iterator: ['name:iter'],
  dict_keyiterator: ['name:iter'],
  callable_iterator: ['name:iter'],
};

/** Whether a program is about a type, or has objects of it that can be seen. */
export function isUsedBy(type: string, feature: string, marks: ReadonlySet<string>): boolean {
  if (feature === type || feature.startsWith(`${type}-`)) return true;
  if (marks.has(`name:${type}`)) return true;
  // Nearly every program has text and numbers: there the feature has to say that it is about them.
  if (type === 'str' || type === 'int') return false;
  return (LITERALS[type] ?? []).some((mark) => marks.has(mark));
}
