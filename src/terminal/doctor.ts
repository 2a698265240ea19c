import { diagnose, type Diagnosis, type VoiceDiagnosis } from "../index.ts";
import { print } from "./output/output.ts";
import { version } from "./command-line/usage.ts";

/** Prints what this machine offers, as text to copy into a question. Resolves with the exit code. */
export async function doctor(): Promise<number> {
  for (const line of report(await diagnose())) print(line);
  return 0;
}

function report({ node, platform, key, voices, sound, browser }: Diagnosis): string[] {
  return [
    `clova-device-emulator ${version()}`,
    `Node ${node} on ${platform}`,
    "",
    `Signature key: ${key.file}`,
    ...key.notices.map((notice) => `  ${notice}`),
    "Public key, for the extension to check signatures with:",
    ...key.publicKey.trimEnd().split("\n"),
    "",
    "Voices, as `--voice` takes them:",
    ...voices.flatMap(aboutVoice),
    "",
    "Ways to the loudspeaker, best first:",
    ...sound.flatMap(({ name, works, detail, remedy }) => [row(works, name, detail), ...toGet(remedy)]),
    ...(sound.some(({ works }) => works) ? [] : silent),
    "",
    "Browser, for `/show screen FILE.png`:",
    ...(browser === null ? withoutBrowser : [row(true, browser, "")]),
  ];
}

function aboutVoice({ name, detail, speaks, installed, remedy }: VoiceDiagnosis): string[] {
  if (!installed) return [row(false, name, detail, 12), ...toGet(remedy)];
  const spoken = speaks.filter(({ works }) => works).map(({ lang }) => lang);
  const unspoken = speaks.filter(({ works }) => !works);
  return [
    row(spoken.length > 0, name, spoken.join(" "), 12),
    ...unspoken.flatMap((said) => [`       ${said.lang}: ${said.detail}`, ...toGet(said.remedy)]),
  ];
}

const toGet = (remedy: string | null): string[] => (remedy === null ? [] : [`       To get it: ${remedy}`]);

const silent = [
  "None works: is a sound device there, and may you open it (on Linux: the group `audio`)?",
  "Without one, `--sound wav:out.wav` records what would be heard.",
];

const withoutBrowser = [
  "  no   Chromium or Chrome",
  "       To get it: install Chromium (on Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH",
];

const row = (works: boolean, name: string, detail: string, width = 10): string =>
  `  ${works ? "yes" : "no "}  ${name.padEnd(width)}${detail}`;
