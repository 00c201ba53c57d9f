import { type DiskGeometry, diskPreset } from '../disk/index.ts';

/** A surface of a Seagate Barracuda, 7200 rpm, 125 GB; figures and source as in the disk model. */
export const HDD: DiskGeometry = diskPreset('barracuda');
