// The one place that makes text from outside harmless for a terminal: C0 and C1 controls, DEL, and everything that turns
// the writing direction become visible escapes.

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escape = (control: string): string => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON text stays the same JSON; its controls, wherever they stand, become `\uXXXX`. */
export const printableJson = (json: string): string => json.replace(controls, escape);

/** A text in a JSON string's escapes, without the quotes around it. */
export const escaped = (text: string): string => quoted(text).slice(1, -1);

/** A text as a JSON string. */
export const quoted = (text: string): string => printableJson(JSON.stringify(text));

/** Words of our own that may quote something from outside, on one line. */
export const printable = (text: string): string => text.replace(controls, escape);
