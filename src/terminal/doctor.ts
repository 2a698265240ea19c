import { diagnose, type Diagnosis } from "../index.ts";
import { print } from "./output.ts";
import { version } from "./usage.ts";

/** Prints what this machine offers, as text to copy into a question. Resolves with the exit code. */
export async function doctor(): Promise<number> {
  for (const line of report(await diagnose())) print(line);
  return 0;
}

function report({ node, platform, key, voice, sound }: Diagnosis): string[] {
  const missing = voice.installed ? [] : [`  no   not installed`, `       To get it: ${voice.remedy}`];
  return [
    `clova-device-emulator ${version()}`,
    `Node ${node} on ${platform}`,
    "",
    `Signature key: ${key.file}`,
    ...key.notices.map((notice) => `  ${notice}`),
    "Public key, for the extension to check signatures with:",
    ...key.publicKey.trimEnd().split("\n"),
    "",
    `Voice (${voice.name}):`,
    ...missing,
    ...voice.speaks.map(({ lang, works, detail }) => row(works, lang, detail)),
    "",
    "Ways to the loudspeaker, best first:",
    ...sound.flatMap(({ name, works, detail, remedy }) => [
      row(works, name, detail),
      ...(remedy === null ? [] : [`       To get it: ${remedy}`]),
    ]),
    ...(sound.some(({ works }) => works) ? [] : silent),
  ];
}

const silent = [
  "None works: is a sound device there, and may you open it (on Linux: the group `audio`)?",
  "Without one, `--sound wav:out.wav` records what would be heard.",
];

const row = (works: boolean, name: string, detail: string): string =>
  `  ${works ? "yes" : "no "}  ${name.padEnd(10)}${detail}`;
