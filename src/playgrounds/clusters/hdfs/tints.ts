/** Hues of the files' tints, around the circle; the label on each cell says which file it is. */
const hues = [15, 250, 155, 85, 310, 200];

/** The style that gives a cell the hue of its file. */
export const tintOf = (file: number): string => `--hue:${hues[file % hues.length]}`;
