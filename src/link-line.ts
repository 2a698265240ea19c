/**
 * Whether a line begins as `/link` does, however it is spaced, in small letters, capitals or full width: what stands behind
 * it, also without a space, is a token. It is neither quoted nor kept.
 */
export const isLinkLine = (line: string): boolean => /^[!\s]*\/[/\s]*link/i.test(asTyped(line));

/** With the characters of a Korean or Japanese keyboard as those they stand for. */
export const asTyped = (line: string): string => line.normalize("NFKC");
