/** A package: mebibytes of its own, executables, packages it needs, mebibytes of recommendations. */
export type PackageRow = readonly [
  mebibytes: number,
  executables?: string,
  needs?: string,
  recommended?: number,
];

/**
 * Packages of Debian and Ubuntu. Mebibytes are the sums of Installed-Size that apt would add to
 * the required packages of Debian 12 (amd64, 2026), less those of the packages named as needed.
 */
export const APT_PACKAGES: Readonly<Record<string, PackageRow>> = {
  'build-essential': [89, 'g++', 'gcc make'],
  'ca-certificates': [8, '', '', 9],
  curl: [11, 'curl', '', 13],
  'default-jre-headless': [218, 'java', '', 63],
  gcc: [171, 'gcc', '', 95],
  git: [57, 'git', '', 23],
  'golang-go': [442, 'go', '', 321],
  make: [1, 'make', '', 18],
  nginx: [15, 'nginx', '', 12],
  nodejs: [277, 'node', '', 27],
  npm: [131, 'npm npx', 'nodejs', 580],
  python3: [31, 'python3', '', 12],
  'python3-pip': [14, 'pip pip3', 'python3', 358],
  'python3-venv': [7, '', 'python3', 2],
  'redis-server': [12, 'redis-server redis-cli', '', 12],
  vim: [39, 'vim', '', 18],
  wget: [3, 'wget', '', 18],
};

/** The Python that a system's `python3` is, by the system's version. */
export const PYTHON_OF_SYSTEM: Readonly<Record<string, string>> = {
  '24.04': 'python3.12',
  '22.04': 'python3.10',
  '12': 'python3.11',
};

/** Packages of Alpine; mebibytes are round figures of Alpine 3.20. */
export const APK_PACKAGES: Readonly<Record<string, PackageRow>> = {
  bash: [2, 'bash'],
  'build-base': [100, 'g++ make', 'gcc musl-dev'],
  'ca-certificates': [1],
  curl: [6, 'curl'],
  gcc: [140, 'gcc'],
  git: [14, 'git'],
  make: [1, 'make'],
  'musl-dev': [10],
  nodejs: [60, 'node'],
  npm: [15, 'npm npx', 'nodejs'],
  'py3-pip': [11, 'pip pip3', 'python3'],
  python3: [46, 'python3'],
};

/** Python packages whose size or executables matter; mebibytes installed with what they need, rounded. */
export const PYTHON_PACKAGES: Readonly<Record<string, PackageRow>> = {
  fastapi: [12],
  flask: [5, 'flask'],
  gunicorn: [1, 'gunicorn'],
  numpy: [60],
  pandas: [75, '', 'numpy'],
  requests: [2],
  'scikit-learn': [140, '', 'numpy'],
  torch: [1700, '', 'numpy'],
  uvicorn: [1, 'uvicorn'],
};
