import string
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello".translate(table), "".join(c for c in "a1! b2?" if c not in string.punctuation))
