import { isAbsolute, resolve } from "node:path";
import { isDeviceFile } from "../../axes.ts";
import { faultsExpected, parseFaults, writeFaults } from "../../rules/read-faults.ts";

/** What an option takes: how it is written, and how it is read. */
export interface Kind<Value> {
  /** For the usage: `FILE`, `ko|ja|en`. */
  readonly takes: string;
  /** For messages: what it must be. */
  readonly expected: string;
  /** The words there are, for suggestions. */
  readonly words?: readonly string[];
  /** Undefined when the text is not what is expected. */
  read(text: string): Value | undefined;
  /** What is wrong with this text, where more can be said than what it must be. */
  fault?(text: string): string | undefined;
  /** The same text where it names a file relative to `folder`. */
  within?(folder: string, text: string): string;
  /** As `read`, for settings in this folder, where that makes a difference. */
  readIn?(folder: string, text: string): Value | undefined;
}

const quotedList = (words: readonly string[]): string => {
  const quoted = words.map((word) => `\`${word}\``);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
};

export const oneOf = <const Word extends string>(words: readonly Word[]): Kind<Word> => ({
  takes: words.join("|"),
  expected: quotedList(words),
  words,
  read: (text) => words.find((word) => word === text),
});

/** A switch; in settings `true` and `false` are the same. */
export const onOrOff: Kind<"on" | "off"> = { ...oneOf(["on", "off"]), takes: "[on|off]" };

export const wholeNumber = (takes: string, low: number, high: number): Kind<number> => ({
  takes,
  expected: `a whole number from ${low} to ${high}`,
  read: (text) => (/^\d+$/.test(text) && Number(text) >= low && Number(text) <= high ? Number(text) : undefined),
});

/** What befalls answers, in the shortest way to write it. */
export const faults: Kind<string> = {
  takes: "FAULT,...",
  expected: faultsExpected,
  read(text) {
    const read = parseFaults(text);
    return "faults" in read ? writeFaults(read.faults) : undefined;
  },
  fault(text) {
    const read = parseFaults(text);
    return "faults" in read ? undefined : read.problem;
  },
};

/** The faults of both. */
export const joinedFaults = (first: string, then: string): string =>
  [first, then].filter((faults) => faults !== noFaults).join(",") || noFaults;
const noFaults = writeFaults([]);

/** A port to listen at: 0 is a free one, null none at all. */
export const port: Kind<number | null> = {
  takes: "[PORT]",
  expected: "a port from 1 to 65535, `auto` or `off`",
  words: ["auto", "off"],
  read(text) {
    if (text === "off") return null;
    return text === anyPort ? 0 : wholeNumber("PORT", 1, 65_535).read(text);
  },
};
export const anyPort = "auto";

export const time: Kind<string> = {
  takes: "TIME",
  expected: "a time such as `2018-08-10T00:00:00Z`",
  read: (text) => (Number.isNaN(Date.parse(text)) ? undefined : text),
};

const nonEmpty = (text: string): string | undefined => (text === "" ? undefined : text);
const inFolder = (folder: string, text: string): string => (isAbsolute(text) ? text : resolve(folder, text));

/** A file or folder of the user's. */
export const file = (takes: string): Kind<string> => ({
  takes,
  expected: "the path of a file",
  read: nonEmpty,
  within: inFolder,
});

/** Where an extension is, as one would name it behind the command. */
export const address: Kind<string> = { takes: "URL|demo", expected: "a URL or `demo`", read: nonEmpty };

/** A line for a shell, and where it is meant to run. */
export interface ShellLine {
  readonly command: string;
  readonly folder: string;
}

export const shellLine: Kind<ShellLine> = {
  takes: "COMMAND",
  expected: "a command for a shell",
  read: (text) => (text.trim() === "" ? undefined : { command: text, folder: process.cwd() }),
  readIn: (folder, text) => (text.trim() === "" ? undefined : { command: text, folder }),
};

/** The name of a device that comes with the package, or a profile file. */
export const device: Kind<string> = {
  takes: "NAME|FILE",
  expected: "the name of a device or a file",
  read: nonEmpty,
  within: (folder, text) => (isDeviceFile(text) ? inFolder(folder, text) : text),
};

const soundNames = ["auto", "speaker", "audio-io", "player", "none"] as const;
export type SoundName = (typeof soundNames)[number] | `wav:${string}`;

/** `-` is no file: stdout has the transcript. */
export const isRecording = (sound: string): sound is `wav:${string}` => /^wav:(?!-$)./.test(sound);

export const sound: Kind<SoundName> = {
  takes: "auto|speaker|audio-io|player|wav:FILE|none",
  expected: quotedList([...soundNames, "wav:FILE"]),
  words: soundNames,
  read: (text) => (isRecording(text) ? text : soundNames.find((name) => name === text)),
  within: (folder, text) => (isRecording(text) ? `wav:${inFolder(folder, text.slice("wav:".length))}` : text),
};
