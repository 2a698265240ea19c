// Text from outside, made harmless for every engine before any of them sees it.

/** More is cut off: it would be a quarter of an hour of speech. */
export const longestText = 5000;

/** A text may grow while it is made readable: kanji become several kana. */
export const longestReading = 4 * longestText;

/**
 * Words to say and nothing else. NUL ends a text, control-A and escape sequences begin commands, and half an emoji is no
 * character: they become spaces. `[[` begins a command for macOS and phonemes for espeak-ng: it is broken.
 */
export const plainText = (text: string): string => text.replace(/\p{C}/gu, " ").replace(/\[(?=\[)/g, "[ ");
