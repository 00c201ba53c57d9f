/**
 * What things cost in this model. Seconds are round figures for a laptop and a home line; only
 * their order of magnitude is meant. Bytes say where they come from.
 */

/** Bytes a second from a registry or a package mirror: a line of 100 Mbit/s. */
export const NETWORK_BYTES_PER_SECOND = 12_500_000;
/** Bytes a second when files are unpacked or copied: small files on an SSD. */
export const DISK_BYTES_PER_SECOND = 150_000_000;
/** Seconds to make a container for a RUN step and to take the difference afterwards. */
export const RUN_SECONDS = 0.3;
/** Seconds of a COPY, ADD or WORKDIR step besides the copying. */
export const COPY_SECONDS = 0.05;
/** Seconds that `apt-get update` and `apk update` wait for mirrors besides the download. */
export const INDEX_SECONDS = 1;
/** Bytes that `apt-get update` leaves: measured for Debian 12, main, amd64, in 2026. */
export const APT_LISTS_BYTES = 19_000_000;
/** Bytes that `apk update` leaves: the two indexes of Alpine 3.20, roughly. */
export const APK_INDEX_BYTES = 2_500_000;
/** Compressed size of a package as a share of its installed size; Debian 12's common packages have 0.25 to 0.3. */
export const COMPRESSED_SHARE = 0.28;
/** Seconds to configure one system package. */
export const PACKAGE_SECONDS = 0.5;
/** Bytes of a Python or npm package that the tables do not list. */
export const UNLISTED_PACKAGE_BYTES = 2_000_000;
/** Seconds pip or npm needs to resolve and install one package besides the download. */
export const RESOLVE_SECONDS = 0.4;
/** Seconds and bytes of a front-end bundle (`npm run build`). */
export const BUNDLE_SECONDS = 6;
export const BUNDLE_BYTES = 1_500_000;
/** Seconds and bytes of compiling one program (`go build`, `gcc`). */
export const COMPILE_SECONDS = 8;
export const PROGRAM_BYTES = 7_000_000;

/** Most files of a context. */
export const CONTEXT_FILES = 1000;
/** Most characters of all files of a context, and of one file that a RUN writes. */
export const CONTEXT_CHARACTERS = 1_000_000;
/** Most files and directories of an image. */
export const IMAGE_FILES = 20_000;
/** Most steps that a cache keeps; the least recently used go first. */
export const CACHE_ENTRIES = 300;
/** Most commands of one RUN. */
export const RUN_COMMANDS = 100;
/** Most characters of one pattern or path. */
export const PATTERN_CHARACTERS = 1000;
