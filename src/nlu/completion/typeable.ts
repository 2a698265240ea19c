/** Longer than anything one would type. */
export const longestTyped = 1000;

const untypeable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

/** Whether it can stand on one line that is typed: no controls, nothing that turns the writing direction, not too long. */
export const isTypeable = (text: string): boolean => text.length <= longestTyped && !untypeable.test(text);

/** Whether it is an utterance when it is typed: `/` and `!` in front mean something else. */
export const isUtterance = (text: string): boolean => /^\s*[^\s!/]/.test(text) && isTypeable(text);
