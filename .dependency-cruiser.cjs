const { globSync } = require('node:fs');
const { dirname } = require('node:path');

/** Layers of the engine, lowest first: an import goes to the same layer or one named earlier. */
const layers = [
  'base',
  'sim',
  'text',
  'machine',
  'memory',
  'storage',
  'network',
  'compute',
  'deployment',
  'clusters',
  'world',
];

const engine = 'packages/engine/src';

/** One rule a layer: nothing above it. */
const layerRules = layers.slice(0, -1).map((layer, index) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import only from ${layers.slice(0, index + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^${engine}/${layer}/` },
  to: { path: `^${engine}/(${layers.slice(index + 1).join('|')})/` },
}));

/**
 * One rule for each folder with an index.ts: from outside it is entered by that file, or by that of
 * a folder within. The frame of the playgrounds is a box of tools, so that a part which is loaded
 * later takes just the tool that it needs.
 */
const faceRules = globSync(['packages/engine/src/**/index.ts', 'src/**/index.ts'], {
  exclude: ['src/playgrounds/frame/**'],
}).map((file) => {
  const folder = dirname(file.replaceAll('\\', '/'));
  return {
    name: `face-of-${folder}`,
    comment: `${folder} is entered by its index.ts only.`,
    severity: 'error',
    from: { path: `^(${engine}|src)/`, pathNot: `^${folder}/` },
    to: { path: `^${folder}/`, pathNot: '/index\\.ts$' },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'known-layers',
      comment: 'A folder of the engine is a layer: name it in .dependency-cruiser.cjs.',
      severity: 'error',
      from: {},
      to: { path: `^${engine}/`, pathNot: `^${engine}/(${layers.join('|')})/` },
    },
    {
      name: 'engine-knows-no-page',
      comment: 'The engine computes; it knows neither the site nor a framework nor the host.',
      severity: 'error',
      from: { path: `^${engine}/` },
      to: {
        path: '^(src|tests|scripts|site\\.config)|(^|/)(astro|@astrojs|preact|@preact|playwright-core)(/|$)',
      },
    },
    {
      name: 'engine-knows-no-host',
      comment: 'The engine runs in a browser too: no module of Node.',
      severity: 'error',
      from: { path: `^${engine}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-by-its-name',
      comment: 'The site imports the engine as @rackbook/engine/…, never by a path into it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: `^${engine}/`, dependencyTypesNot: ['aliased-workspace'] },
    },
    ...faceRules,
    {
      name: 'no-cycles',
      comment:
        'What needs each other belongs in one file, or needs a third. Only types may name each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
