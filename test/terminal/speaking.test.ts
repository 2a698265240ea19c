import { expect, test } from "vitest";
import { readLine, type Emulator } from "../../src/index.ts";
import { createSpeaking } from "../../src/terminal/talk/speaking.ts";

/** A device that listens, and what it is told of the user. */
function listening() {
  const told: string[] = [];
  const emulator = {
    listening: true,
    beginSpeaking: () => void told.push("begins"),
    giveUpSpeaking: () => void told.push("gives up"),
  } as unknown as Emulator;
  let typed = "";
  const speaking = createSpeaking(emulator, () => typed);
  return {
    told,
    type: (text: string): void => {
      typed = text;
      speaking.edited();
    },
    enter: (line: string | null): void => {
      typed = "";
      speaking.entered(line === null ? null : readLine(line));
    },
  };
}

test.each(["/show session", "/verbosity quiet", "/help", "/save file", "/user b", "/press volume-up", null])(
  "whoever has rubbed out what they began to say is not silent by the line %s",
  (line) => {
    const { told, type, enter } = listening();
    for (const text of ["/intnt A", ""]) type(text);
    enter(line);
    expect(told).toEqual(["begins"]);
    type("피");
    enter("피자");
    expect(told).toEqual(["begins"]);
  },
);

test.each(["/quiet", "/wait 30s"])("whoever lets time pass after all is silent: %s", (line) => {
  const { told, type, enter } = listening();
  for (const text of ["피자", ""]) type(text);
  enter(line);
  expect(told).toEqual(["begins", "gives up"]);
});
