/**
 * `npm run python-coverage`: writes `docs/python-coverage.md`, which recorded program covers which part of Python, and
 * what CPython has that our Python lacks. What CPython has is recorded by `names.py` beside the programs; what ours
 * has comes from running the same program on it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from '../packages/engine/src/world/linux/index.ts';
import { marksOf } from './python-marks.ts';
import { isUsedBy, marksOfSpecial, NODES_IN_TEXT, SPECIAL_METHODS } from './python-names.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const coverageFile = join(root, 'docs/python-coverage.md');
const suite = join(root, 'packages/engine/test/conformance/python');

/** Attributes of a class by its name; null for what is no class. */
type Members = Readonly<Record<string, readonly string[] | null>>;

/** What `names.py` prints. */
interface Names {
  readonly builtins: readonly string[];
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  /** Whether `__del__` runs when the last name of an object goes. */
  readonly finalisers: boolean;
  readonly nodes: Readonly<Record<string, readonly string[]>>;
  readonly modules: Readonly<Record<string, Members | null>>;
}

interface Program {
  /** `feature/name`. */
  readonly name: string;
  readonly feature: string;
  readonly marks: ReadonlySet<string>;
}

function readPrograms(): readonly Program[] {
  const differences: Record<string, string[]> = JSON.parse(
    readFileSync(join(suite, 'differences.json'), 'utf8'),
  );
  return readdirSync(join(suite, 'programs')).flatMap((feature) =>
    readdirSync(join(suite, 'programs', feature))
      .filter((file) => file.endsWith('.py'))
      .map((file) => file.slice(0, -'.py'.length))
      .filter((name) => differences[feature]?.includes(name) !== true)
      .map((name) => {
        const source = readFileSync(join(suite, 'programs', feature, `${name}.py`), 'utf8');
        return { name: `${feature}/${name}`, feature, marks: marksOf(source, `${name}.py`) };
      }),
  );
}

async function ownNames(): Promise<Names> {
  const { stdout, stderr } = await runScript({
    script: 'python3 names.py --inherited',
    files: { 'names.py': readFileSync(join(suite, 'names.py'), 'utf8') },
    outputLimit: 10_000_000,
  });
  if (stdout === '') throw new Error(`names.py failed: ${stderr}`);
  return JSON.parse(stdout);
}

/** A part of Python, whether it is here, and which programs cover it. */
interface Part {
  readonly name: string;
  readonly isHere: boolean;
  readonly programs: readonly Program[];
  /** Whether the programs are known by the name of an attribute alone, which another type may have as well. */
  readonly byName?: boolean;
}

interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}

function sectionsOf(names: Names, own: Names, programs: readonly Program[]): readonly Section[] {
  const having = (test: (program: Program) => boolean) => programs.filter(test);
  const marked = (mark: string) => having(({ marks }) => marks.has(mark));
  const nodes = (title: string, groups: readonly string[]): Section => ({
    title,
    parts: groups
      .flatMap((group) => (names.nodes[group]?.length === 0 ? [group] : (names.nodes[group] ?? [])))
      .map((name) => ({
        name,
        isHere: name !== 'FunctionType' && name !== 'TypeIgnore',
        programs: marked(NODES_IN_TEXT[name] ?? `node:${name}`),
      })),
  });
  const others = Object.keys(names.nodes).filter((group) => group !== 'stmt' && group !== 'expr');
  const isException = (name: string) => name in names.exceptions;
  const builtIn = (title: string, test: (name: string) => boolean): Section => ({
    title,
    parts: names.builtins.filter(test).map((name) => ({
      name,
      isHere: own.builtins.includes(name),
      programs: marked(CONSTANTS[name] ?? `name:${name}`),
    })),
  });
  const ofTypes = (title: string, test: (name: string) => boolean): Section => ({
    title,
    parts: Object.entries(names.types).flatMap(([type, attributes]) =>
      attributes.filter(test).map((name): Part => {
        const marks = marksOfSpecial(name);
        const using = having((program) => marks.some((mark) => program.marks.has(mark)));
        const sure = using.filter((program) => isUsedBy(type, program.feature, program.marks));
        return {
          name: `${type}.${name}`,
          isHere: own.types[type]?.includes(name) === true,
          programs: sure.length > 0 ? sure : using,
          byName: sure.length === 0 && using.length > 0,
        };
      }),
    ),
  });
  const ofModules: Section[] = Object.entries(names.modules).map(([module, members]) => {
    const ours = own.modules[module] ?? {};
    const importing = having(({ marks }) => marks.has(`imports:${module}`));
    return {
      title: `Module ${module}`,
      parts: Object.entries(members ?? {}).flatMap(([name, attributes]): Part[] => [
        {
          name: `${module}.${name}`,
          isHere: name in ours,
          programs: having(
            ({ marks }) =>
              marks.has(`member:${module}.${name}`) ||
              (marks.has(`all of:${module}`) && marks.has(`name:${name}`)),
          ),
        },
        ...(attributes ?? [])
          .filter((attribute) => !attribute.startsWith('_'))
          .map((attribute): Part => {
            const using = importing.filter(({ marks }) => marks.has(`attribute:${attribute}`));
            return {
              name: `${module}.${name}.${attribute}`,
              isHere: ours[name]?.includes(attribute) === true,
              programs: using,
              byName: using.length > 0,
            };
          }),
      ]),
    };
  });
  return [
    nodes('Statements', ['stmt']),
    nodes('Expressions', ['expr']),
    nodes('Other nodes of syntax trees', others),
    {
      title: 'Special methods',
      parts: SPECIAL_METHODS.map((name) => ({
        name,
        isHere: name !== '__del__' || own.finalisers,
        programs: marked(`defines:${name}`),
      })),
    },
    builtIn(
      'Built-in functions and constants',
      (name) => !isException(name) && !(name in names.types),
    ),
    builtIn('Built-in types', (name) => name in names.types),
    builtIn('Exceptions', isException),
    ofTypes('Methods and attributes of built-in types', (name) => !name.startsWith('_')),
    ofTypes('Special methods of built-in types', (name) => name.startsWith('_')),
    ...ofModules,
  ];
}

/** Names that are written as constants. */
const CONSTANTS: Readonly<Record<string, string>> = {
  None: 'constant:None',
  True: 'constant:bool',
  False: 'constant:bool',
};

/** Why what CPython has is not here, by names. */
const REASONS: readonly (readonly [names: RegExp, reason: string])[] = [
  [/^os\.(EFD_|eventfd)/, 'the machine has no event descriptors'],
  [/^os\.(MFD_|memfd)/, 'the machine has no files without a name'],
  [/^os\.(SPLICE_F_|splice)/, 'pipes of the machine do not move pages'],
  [/^os\.(XATTR_|\w+xattr$)/, 'files of the machine have no extended attributes'],
  [/^os\.(forkpty|openpty|login_tty)$/, 'the machine has no pseudo-terminals'],
  [/^os\.register_at_fork$/, 'nothing of the library forks'],
  [/^os\.lockf$/, 'files of the machine have no locks'],
  [/^os\.pidfd_open$/, 'the machine has no descriptors of processes'],
  [/^os\.sched_(set|rr)/, 'the machine has one kind of scheduling'],
  [
    /^os\.(initgroups|set(e|re|res|res)?[ug]id|setgroups)$/,
    'a user of the machine has one number and one group',
  ],
  [/^os\.wait[34]$/, 'the machine does not count what a child has used'],
  [
    /^sys\.\w+_asyncgen_hooks$|^sys\.\w+_coroutine_origin/,
    'for event loops, of which there is none',
  ],
  [/^sys\.getallocatedblocks$/, 'memory is not given out in blocks'],
  [/^time\.pthread_getcpuclockid$/, 'threads have no clocks of their own'],
  [/^pathlib\.(Pure)?WindowsPath/, 'the machine has paths of POSIX only'],
  [/^pathlib\.Path\.(lchmod|link_to)$/, 'Linux refuses it, or it is gone since 3.12'],
  [/^textwrap\.TextWrapper\./, 'text is cut without patterns, so that `re` need not be fetched'],
  [
    /^re\.(Pattern\.scanner|RegexFlag\.(DEBUG|TEMPLATE))$/,
    'undocumented, or for those who work on `re`',
  ],
  [/^type\.__(basicsize|dictoffset|flags|itemsize|weakrefoffset)__$/, 'the layout of objects in C'],
  [/^type\.__text_signature__$/, '`inspect.signature` says it'],
  [/^(generator|coroutine|async_generator)\.__del__$/, 'they are closed without it'],
  [/\.__setstate__$/, 'it is copied by its bounds'],
  [/^(FunctionType|TypeIgnore)$/, 'for comments that say types'],
];

/** That a part is not here, and why where that is known. */
function absence(name: string): string {
  const reason = REASONS.find(([names]) => names.test(name))?.[1];
  return reason === undefined ? 'not here' : `not here: ${reason}`;
}

function row({ name, isHere, programs, byName = false }: Part): string {
  const [first, ...more] = programs;
  const shown =
    first === undefined
      ? isHere
        ? '–'
        : absence(name)
      : `${first.name}${more.length > 0 ? ` +${more.length}` : ''}${byName ? ' ~' : ''}${isHere ? '' : `, ${absence(name)}`}`;
  return `| \`${name}\` | ${shown} |`;
}

function summaryRow({ title, parts }: Section): string {
  const here = parts.filter(({ isHere }) => isHere);
  const covered = here.filter(({ programs }) => programs.length > 0);
  const byName = covered.filter((part) => part.byName === true).length;
  return `| ${title} | ${parts.length} | ${here.length} | ${covered.length} | ${byName} |`;
}

/** What is missing, by section; special methods of types are among it. */
function missing({ title, parts }: Section): string | undefined {
  const names = parts.filter(({ isHere }) => !isHere).map(({ name }) => `\`${name}\``);
  return names.length === 0 ? undefined : `- ${title}: ${names.join(', ')}`;
}

/** The whole document as Markdown. */
export async function pythonCoverage(): Promise<string> {
  const names: Names = JSON.parse(readFileSync(join(suite, 'recordings/names.json'), 'utf8'));
  const programs = readPrograms();
  const sections = sectionsOf(names, await ownNames(), programs);
  return `# What of Python is there, and which program checks it

Written by \`npm run python-coverage\`; do not edit. ${programs.length.toLocaleString('en')} programs print here what
CPython 3.11 printed. A row names the first of them that uses a thing, and how many more do.

- Programs are read, not watched: a method counts as used where its name stands after a dot, or its operator between
  operands, in a program of its type's feature or one that names the type or has a literal of it. With ~ only the
  name was found, which may be that of another type's method.
- A dash: it is here, and no program of this suite uses it. The list at the end has what CPython has and this Python lacks.

| part | in CPython | here | used by a program | of these by name |
|---|---:|---:|---:|---:|
${sections.map(summaryRow).join('\n')}

${sections.map((section) => `## ${section.title}\n\n| name | programs |\n|---|---|\n${section.parts.map(row).join('\n')}`).join('\n\n')}

## Not here

${sections.flatMap((section) => missing(section) ?? []).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(coverageFile, await pythonCoverage());
  console.log(`Wrote ${coverageFile}`);
}
