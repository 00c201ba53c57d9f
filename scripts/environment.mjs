// Loaded before every command of package.json (`node --import`), in plain JavaScript that an old
// Node understands: it may be the old Node that has to be told so.

const required = [22, 12];

const found = process.versions.node.split('.').map(Number);
const isOld = found[0] < required[0] || (found[0] === required[0] && found[1] < required[1]);
if (isOld) {
  process.stderr.write(
    `Rackbook needs Node ${required.join('.')} or later; this is Node ${process.versions.node}.\n` +
      'npm normally brings Node 24 along as an optional dependency. There is none for this machine\n' +
      `(${process.platform} ${process.arch}), or it was left out: run "npm ci" without --omit=optional,\n` +
      'or install Node 24 from https://nodejs.org.\n',
  );
  process.exit(1);
}

// Building a site is nobody else's business.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
