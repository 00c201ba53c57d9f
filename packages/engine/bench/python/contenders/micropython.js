self.begun = performance.timeOrigin + performance.now();

const folder = '/peers/@micropython/micropython-webassembly-pyscript';

const loading = import(`${folder}/micropython.mjs`).then(({ loadMicroPython }) =>
  loadMicroPython({
    heapsize: 2 ** 26,
    stdout: (text) => postMessage({ text: `${text}\n` }),
  }),
);

self.onmessage = async ({ data: source }) => {
  try {
    (await loading).runPython(source);
    postMessage({ isEnd: true });
  } catch (error) {
    postMessage({ isEnd: true, failure: String(error) });
  }
};
