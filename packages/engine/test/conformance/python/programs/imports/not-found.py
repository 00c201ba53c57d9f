for name in ['nothing_here', 'nothing_here.sub']:
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e, e.name)
import really_missing
