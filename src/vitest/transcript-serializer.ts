import { isEmulator, isSubject, type Subject } from "../testing/matchers/subject.ts";

/** A turn or an emulator in a snapshot: its transcript. */
export const transcriptSerializer = {
  test: isSubject,
  serialize(subject: Subject, _config: unknown, indentation: string): string {
    const text = isEmulator(subject) ? subject.transcript() : subject.transcript;
    return text.trimEnd().split("\n").join(`\n${indentation}`);
  },
};
