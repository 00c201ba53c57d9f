self.begun = performance.timeOrigin + performance.now();

importScripts('/peers/skulpt/dist/skulpt.min.js', '/peers/skulpt/dist/skulpt-stdlib.js');

Sk.configure({
  __future__: Sk.python3,
  output: (text) => postMessage({ text }),
  read(name) {
    const content = Sk.builtinFiles?.files[name];
    if (content === undefined) throw new Error(`no file ${name}`);
    return content;
  },
});

self.onmessage = ({ data: source }) => {
  Sk.misceval
    .asyncToPromise(() => Sk.importMainWithBody('main', false, source, true))
    .then(
      () => postMessage({ isEnd: true }),
      (error) => postMessage({ isEnd: true, failure: String(error) }),
    );
};
