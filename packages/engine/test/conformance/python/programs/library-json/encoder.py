import json
class Encoder(json.JSONEncoder):
    def default(self, o):
        return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'a': {3}}, cls=Encoder), json.JSONDecoder().raw_decode('[1] x'), list(json.JSONEncoder().iterencode([1, {}])))
