self.begun = performance.timeOrigin + performance.now();

importScripts('/peers/brython/brython.min.js');

// Where it has no page, it writes to the console.
self.console.log = (text) => postMessage({ text });
__BRYTHON__.brython({ debug: 0 });

self.onmessage = ({ data: source }) => {
  try {
    __BRYTHON__.runPythonSource(source, 'main');
    postMessage({ isEnd: true });
  } catch (error) {
    postMessage({ isEnd: true, failure: String(error) });
  }
};
