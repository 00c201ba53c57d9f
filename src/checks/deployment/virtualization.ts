import { copiesThatFit, secondsUnderQuota } from '../../figures/deployment/isolation.ts';
import { chooseOne, chooseSome, typeNumber } from '../builders.ts';
import type { Question } from '../question.ts';

interface Sight {
  /** The namespace that replaces the host's answer by a private one, if there is any. */
  readonly hiddenBy?: 'mount' | 'PID' | 'network' | 'UTS';
}

const whatItSees = chooseSome<Sight>({
  id: 'what-it-sees',
  prompt:
    'A process runs in a container with the usual namespaces, without further options. What of the host does it see?',
  options: [
    {
      id: 'kernel',
      label: 'the version of the kernel, by `uname -r`',
      facts: {},
      reason: 'there is only one kernel, and it answers truthfully.',
    },
    {
      id: 'processes',
      label: 'the processes of the other users, by `ps aux`',
      facts: { hiddenBy: 'PID' },
      reason:
        'its PID namespace holds only the container’s processes. It would have to share the host’s, with `--pid host`.',
    },
    {
      id: 'cores',
      label: 'the number of cores, in `/proc/cpuinfo`',
      facts: {},
      reason:
        'no namespace hides the processors, and a limit of the control group does not change that file.',
    },
    {
      id: 'users',
      label: 'the names of the host’s users, in `/etc/passwd`',
      facts: { hiddenBy: 'mount' },
      reason:
        'it finds the file of that name from its image. The host’s would have to be mounted into it.',
    },
    {
      id: 'clock',
      label: 'the date and time of day',
      facts: {},
      reason:
        'the clock is the host’s. A time namespace shifts only the clocks that count from boot.',
    },
    {
      id: 'ports',
      label: 'which ports the host’s programs listen on, by `ss -ltn`',
      facts: { hiddenBy: 'network' },
      reason:
        'it sees the ports of its own network namespace. It would have to be started with `--network host`.',
    },
  ],
  holds: ({ hiddenBy }) => hiddenBy === undefined,
  whole:
    'What a namespace covers is private: processes, files, ports. Kernel, processors and the time of day are the host’s.',
});

/** Processes of the host with their numbers in the container, where they have one. */
const processes = [
  { name: 'a kernel thread of the host', host: 3 },
  { name: 'the web server in the container', host: 4120, inside: 1 },
  { name: 'the worker in the container', host: 4127, inside: 3 },
];

const whichThree = chooseOne<(typeof processes)[number]>({
  id: 'which-three',
  prompt:
    'In a container, `ps` shows a worker as process 3. On the host, it is 4127. Somebody types `kill 3` in a shell of the host, as root. For which process is the signal?',
  options: [
    {
      id: 'worker',
      label: 'the worker in the container',
      facts: processes[2] ?? { name: '', host: 0 },
      reason:
        'It has the number 3 only for those in its own namespace. Here it is 4127, or one would type `docker exec NAME sh -c "kill 3"`.',
    },
    {
      id: 'other',
      label: 'the process that is number 3 on the host',
      facts: processes[0] ?? { name: '', host: 0 },
      reason:
        'A number means what it means in the namespace of the one who uses it. Here that is a thread of the kernel, which ignores it.',
    },
    {
      id: 'server',
      label: 'the web server, as it is the parent of the worker',
      facts: processes[1] ?? { name: '', host: 0 },
      reason:
        'A signal goes to the process that is named, not to its parent, and the server is 4120 here.',
    },
  ],
  holds: ({ host }) => host === 3,
});

const [threads, work, cores, quota] = [6, 10, 16, 2.5];

const throttled = typeNumber({
  id: 'throttled',
  prompt: `A container with \`--cpus ${quota}\` runs on a host with ${cores} idle cores. It starts ${threads} threads of machine code, each with ${work} s of work for one core. After how many seconds are all done?`,
  unit: 's',
  answer: () => secondsUnderQuota(threads, work, cores, quota),
  reason: `There are ${threads * work} s of core time to spend, at ${quota} s each second. In between all threads stand still.`,
  mistakes: [
    {
      answer: () => secondsUnderQuota(threads, work, cores, cores),
      reason: 'That would be so without the limit, with a core for each thread.',
    },
    {
      answer: () => threads * work,
      reason: 'That would be so on one core.',
    },
    {
      answer: () => secondsUnderQuota(threads, work, cores, Math.floor(quota)),
      reason: 'The limit is a share of time, not a number of cores: the half counts too.',
    },
  ],
  hint: 'How much core time do the threads need together, and how much may the group use in a second?',
});

const [memory, program, guest] = [32 * 1024, 500, 268];

const howMany = typeNumber({
  id: 'how-many',
  prompt: `A server has ${memory / 1024} GiB of memory. A service needs ${program} MiB; in a virtual machine of its own the guest system takes another ${guest} MiB. How many more copies fit as containers than as virtual machines, if a container adds 12 MiB?`,
  unit: 'copies',
  answer: () => copiesThatFit(memory, program, 12) - copiesThatFit(memory, program, guest),
  reason:
    'A container takes 512 MiB, a virtual machine 768 MiB: 64 fit against 42. A third of the server’s memory would go to guest systems.',
  mistakes: [
    {
      answer: () => copiesThatFit(memory, program, 12),
      reason: 'So many containers fit. How many more is that?',
    },
    {
      answer: () => copiesThatFit(memory, program, guest),
      reason: 'So many virtual machines fit. How many more containers?',
    },
  ],
  hint: 'Memory in MiB, divided by what one copy takes in each case.',
});

const needsMachine = chooseSome<{
  readonly needs: 'own kernel' | 'stronger wall' | 'own files' | 'own ports';
}>({
  id: 'needs-machine',
  prompt: 'On a Linux server, for which of these is a container not enough?',
  options: [
    {
      id: 'libraries',
      label: 'two programs that need different versions of one library',
      facts: { needs: 'own files' },
      reason: 'each container has files of its own. They would have to need different kernels.',
    },
    {
      id: 'windows',
      label: 'a program for Windows Server, unchanged',
      facts: { needs: 'own kernel' },
      reason: 'it makes the system calls of another kernel, which the host does not have.',
    },
    {
      id: 'ports',
      label: 'two web servers that both insist on port 80',
      facts: { needs: 'own ports' },
      reason:
        'each container has ports of its own, and they can be published under different numbers.',
    },
    {
      id: 'module',
      label: 'trying out a driver that may crash the kernel',
      facts: { needs: 'own kernel' },
      reason: 'there is one kernel for all containers, and it would take all of them with it.',
    },
    {
      id: 'strangers',
      label: 'running programs of unknown customers beside each other',
      facts: { needs: 'stronger wall' },
      reason:
        'one mistake in the shared kernel would open all of them. A hypervisor offers less to attack.',
    },
  ],
  holds: ({ needs }) => needs === 'own kernel' || needs === 'stronger wall',
  whole:
    'Files and ports a namespace can make private. Another kernel, or a wall that does not rest on the shared one, takes a machine.',
});

export const questions: readonly Question[] = [
  whatItSees,
  whichThree,
  throttled,
  howMany,
  needsMachine,
];
