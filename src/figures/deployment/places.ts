/** The places where a container's bytes can live, and what ends each of them. */
export const places = [
  {
    id: 'layer',
    name: 'writable layer',
    flag: 'none',
    belongsTo: 'the container',
    endsWith: ['remove', 'volume-rm', 'wipe'],
  },
  {
    id: 'tmpfs',
    name: 'tmpfs',
    flag: '--tmpfs /scratch',
    belongsTo: 'the running container',
    endsWith: ['stop', 'remove', 'volume-rm', 'wipe'],
  },
  {
    id: 'volume',
    name: 'named volume',
    flag: '-v data:/data',
    belongsTo: 'Docker',
    endsWith: ['volume-rm', 'wipe'],
  },
  {
    id: 'bind',
    name: 'bind mount',
    flag: '-v /srv/conf:/conf',
    belongsTo: 'the host',
    endsWith: ['delete-folder', 'wipe'],
  },
] as const;

export type Place = (typeof places)[number];

/** What may happen to a container, its volume or its host. A volume in use cannot be removed. */
export const events = [
  { id: 'stop', name: '`docker stop`, then `start`' },
  { id: 'remove', name: '`docker rm`, then `run` again' },
  { id: 'volume-rm', name: '`docker rm`, then `docker volume rm data`' },
  { id: 'delete-folder', name: '`rm -r /srv/conf` on the host' },
  { id: 'wipe', name: 'the disk of the host fails' },
] as const;

export type PlaceEvent = (typeof events)[number]['id'];

/** Whether what lies in a place is still there after an event. */
export const survives = (place: Place, event: PlaceEvent): boolean =>
  !(place.endsWith as readonly PlaceEvent[]).includes(event);

/** The place with this id. */
export function placeOf(id: Place['id']): Place {
  const place = places.find((one) => one.id === id);
  if (place === undefined) throw new Error(`No place is called ${id}.`);
  return place;
}
