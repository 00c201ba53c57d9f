export { type SolidStateCosts, SSD } from './costs.ts';
export { HDD } from './hard-disk.ts';
export {
  BLOCK_SIZE,
  createMemoryDevice,
  type DeviceCounters,
  type MemoryDevice,
  type MemoryDeviceOptions,
} from './memory-device.ts';
export {
  type DeviceModel,
  type DeviceTiming,
  hardDisk,
  instantly,
  solidState,
} from './timing.ts';
