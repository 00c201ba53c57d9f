def deep(): "Deep."
