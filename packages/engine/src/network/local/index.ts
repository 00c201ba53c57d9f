export { createLocalNetwork, type HostOptions, type LocalNetwork } from './local-network.ts';
