from string import Template
t = Template('$who likes ${what}, costs $$5, ${who}!')
print(t.substitute(who='tim', what='kung pao'), t.substitute({'who': 'a', 'what': 'b'}, what='c'))
print(t.safe_substitute(who='x'), t.template, t.get_identifiers(), t.is_valid())
for text in ('$x', 'bad $', 'line\n${ bad}'):
    try:
        print(Template(text).substitute())
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(Template('$').safe_substitute(), Template('a $1').is_valid())
