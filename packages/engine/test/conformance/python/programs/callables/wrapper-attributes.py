print(len.__text_signature__, abs.__text_signature__, [].append.__qualname__, dict.fromkeys.__qualname__, str.upper.__qualname__, int.__add__.__qualname__, str.upper.__objclass__, (5).__add__.__self__)
print(len.__self__.__name__, [].append.__module__, [1].append.__self__, len.__call__("abc"), str.upper.__call__("a"))
