import keyword
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('for'), keyword.iskeyword('foo'), keyword.issoftkeyword('match'), len(keyword.kwlist))
