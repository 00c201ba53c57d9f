/** Most characters of a Dockerfile. */
export const DOCKERFILE_CHARACTERS = 65_536;
/** Most instructions of a Dockerfile. */
export const DOCKERFILE_INSTRUCTIONS = 200;
/** Most characters that one expansion of variables may give. */
export const EXPANSION_CHARACTERS = 65_536;
/** Deepest nesting of `${a:-${b:-…}}`. */
export const EXPANSION_DEPTH = 20;
