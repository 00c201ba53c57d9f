import { type BuildInput, type LayerCacheState, limits } from './state.ts';

const input = (greeting: string): BuildInput => ({
  dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
`,
  files: [
    {
      path: 'app.py',
      text: `from flask import Flask

app = Flask("${greeting}")
app.run(port=8000)
`,
      touched: 0,
      executable: false,
    },
    { path: 'requirements.txt', text: 'flask\npandas\n', touched: 0, executable: false },
  ],
  buildArguments: '',
});
const builds = [input('Hello'), input('Good morning')];

/** The page's own example: everything is copied first, then one line of the program changed. */
export const initialLayerCacheState: LayerCacheState = {
  ...input('Good morning'),
  builds,
  ago: 0,
  step: limits.steps,
  open: 0,
  command: '',
};
