import { at, InputError } from '../../../base/index.ts';
import type { Instruction } from '../dockerfile/index.ts';
import type { ImageConfig } from './images.ts';

/**
 * The configuration after an instruction that changes nothing else. `value` replaces variables.
 * `commandSet` tells whether the stage has had a CMD, since an ENTRYPOINT drops the one inherited
 * from the base. Source: Dockerfile reference.
 */
export function configure(
  config: ImageConfig,
  instruction: Instruction,
  value: (text: string) => string,
  commandSet: boolean,
): ImageConfig {
  const { keyword, args, form, pairs, text, line } = instruction;
  const words = (): readonly string[] => args.flatMap((word) => value(word).split(' '));
  const pairValues = (): Record<string, string> =>
    Object.fromEntries(pairs.map((pair) => [value(pair.name), value(pair.value ?? '')]));
  const argv = form === 'exec' ? args : [...config.shell, ...args];
  switch (keyword) {
    case 'ENV':
      return { ...config, env: { ...config.env, ...pairValues() } };
    case 'LABEL':
      return { ...config, labels: { ...config.labels, ...pairValues() } };
    case 'CMD':
      return { ...config, command: argv };
    case 'ENTRYPOINT':
      return { ...config, entrypoint: argv, command: commandSet ? config.command : null };
    case 'SHELL':
      return { ...config, shell: args };
    case 'USER':
      return { ...config, user: value(at(args, 0)) };
    case 'STOPSIGNAL':
      return { ...config, stopSignal: value(at(args, 0)) };
    case 'MAINTAINER':
      return { ...config, author: at(args, 0) };
    case 'VOLUME':
      return { ...config, volumes: [...config.volumes, ...args.map(value)] };
    case 'EXPOSE': {
      const wrong = words().find((port) => !/^\d+(-\d+)?(\/(tcp|udp|sctp))?$/i.test(port));
      if (wrong !== undefined) {
        throw new InputError(`invalid containerPort: ${wrong}`, {
          place: { file: 'Dockerfile', line },
          expected: 'a port such as 80 or 53/udp',
        });
      }
      const ports = words().map((port) => (port.includes('/') ? port : `${port}/tcp`));
      return { ...config, exposedPorts: [...config.exposedPorts, ...ports] };
    }
    case 'HEALTHCHECK': {
      const type = at(args, 0) === 'CMD' && form === 'shell' ? 'CMD-SHELL' : at(args, 0);
      return { ...config, healthcheck: [type, ...args.slice(1)] };
    }
    case 'ONBUILD':
      return { ...config, onBuild: [...config.onBuild, text.slice('ONBUILD'.length).trim()] };
    default:
      return config;
  }
}
