from string import Template
class Percent(Template):
    delimiter = '%'
print(Percent('%name has 5$').substitute(name='x'), Percent('%% %a').substitute(a=1))
