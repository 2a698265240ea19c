/** What is wrong at one place of a document: where, what was expected, what was there. */
export interface Problem {
  /** Field path such as `response.outputSpeech.values[1].lang`; empty for the whole document. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  /** What was probably meant, or what to send; a sentence. */
  readonly remedy?: string;
  /** The rule it breaks, in docs/answers.md; absent in what is no answer. */
  readonly rule?: string;
  /** The guide page that says so. */
  readonly source?: string | undefined;
  /** 1-based place in the text, where it has one. */
  readonly line?: number;
  readonly column?: number;
}

/** Every error of this package; `code` is stable and listed in docs/trace.md. */
export class EmulatorError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Wrong words on the command line. */
export class UsageError extends EmulatorError {
  constructor(message: string) {
    super("usage", message);
  }
}

/** Where in the user's own files a configuration error stands. */
export interface Place {
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Field path inside the file. */
  readonly path?: string | undefined;
}

/** A profile, interaction model, settings file or option is wrong; thrown before anything starts. */
export class ConfigurationError extends EmulatorError {
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly path: string | undefined;

  constructor(message: string, place: Place = {}, options?: { cause?: unknown }) {
    super("configuration", placeOf(place) + message, options);
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.path = place.path;
  }
}

/** What stands in front of such an error: `settings.json:3:1: `. */
export function placeOf({ file, line, column, path }: Place): string {
  if (file === undefined) return path === undefined ? "" : `\`${path}\`: `;
  const position = line === undefined ? "" : column === undefined ? `:${line}` : `:${line}:${column}`;
  return `${file}${position}: ${path === undefined ? "" : `\`${path}\`: `}`;
}

/** A conversation file could not be followed to its end. */
export class ConversationError extends EmulatorError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("conversation", message, options);
  }
}

/** The emulator was used after `close()`. */
export class ClosedError extends EmulatorError {
  constructor() {
    super("closed", "The emulator is closed. Create a new one with createEmulator().");
  }
}

/** Something between Clova and the extension went wrong. `say()` resolves with it as `turn.failure`. */
export class ExtensionError extends EmulatorError {
  /** The faults asked for that brought it about, as one would write them; absent when it is the extension's own. */
  declare readonly fault?: string;
}

/** Nobody answered at the address, or the connection broke before the answer was complete. */
export class ExtensionConnectionError extends ExtensionError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("extension-unreachable", message, options);
  }
}

/** The answer was not complete within the deadline. */
export class ExtensionTimeoutError extends ExtensionError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("extension-timeout", message, options);
  }
}

/** The answer has another status than 200. */
export class ExtensionStatusError extends ExtensionError {
  readonly status: number;

  constructor(message: string, status: number) {
    super("extension-status", message);
    this.status = status;
  }
}

/** The answer is larger than the emulator reads. */
export class ExtensionResponseTooLargeError extends ExtensionError {
  constructor(message: string) {
    super("extension-response-too-large", message);
  }
}

/** An in-process handler threw. */
export class ExtensionHandlerError extends ExtensionError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("extension-threw", message, options);
  }
}

/** The answer breaks the CEK message format. */
export class InvalidExtensionResponseError extends ExtensionError {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[]) {
    super("extension-invalid-response", message);
    this.problems = problems;
  }
}

/** A sound could not be made: no voice, no device, an unreadable file. */
export class AudioError extends EmulatorError {
  constructor(message: string, options?: { cause?: unknown }) {
    super("audio", message, options);
  }
}

/** What became of something on the web that was to be heard or shown. */
export type MediaErrorCode =
  /** Not allowed: another scheme than http(s), a private address, too many redirects. */
  | "media-refused"
  /** Nobody there, or the connection broke off. */
  | "media-unreachable"
  /** An answer with another status than 200 or 206. */
  | "media-status"
  /** Nothing came for too long. */
  | "media-timeout"
  | "media-too-large"
  /** No sound, or of a kind that cannot be played here. */
  | "media-unsupported"
  /** Begins as a sound and does not go on as one. */
  | "media-broken";

/** A sound or picture from the web cannot be had. */
export class MediaError extends EmulatorError {
  declare readonly code: MediaErrorCode;

  constructor(code: MediaErrorCode, message: string, options?: { cause?: unknown }) {
    super(code, message, options);
  }
}

export const isExtensionError = (error: unknown): error is ExtensionError => error instanceof ExtensionError;

/** What the system calls it: `ENOENT`, `EACCES`. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
