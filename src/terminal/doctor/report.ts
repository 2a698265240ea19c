import { neededNode, type Diagnosis, type Reach, type VoiceDiagnosis } from "../../index.ts";
import { version } from "../command-line/usage.ts";
import { aboutTerminal } from "./about-terminal.ts";
import { section, toGet, type Row } from "./rows.ts";

/** What the settings or the command line say of the extension, beside its URL. */
export interface NamedExtension {
  /** The URL or `demo`; undefined where none is named. */
  readonly extension?: string | undefined;
  /** The file of a handler module. */
  readonly handler?: string | undefined;
  /** Whether a command would start its server. */
  readonly isServed: boolean;
}

/** The report as Markdown that a terminal shows as well: it is to be copied into an issue. */
export function report(diagnosis: Diagnosis, named: NamedExtension): string[] {
  return [
    ...aboutProgram(diagnosis).slice(1),
    ...aboutExtension(diagnosis, named),
    ...section("Voices, as `--voice` takes them", diagnosis.voices.map(aboutVoice), [aboutAuto(diagnosis)]),
    ...aboutSound(diagnosis),
    ...section(
      "Sounds on the web",
      diagnosis.media.map((kind) => ({ ...kind, more: toGet(kind.remedy) })),
    ),
    ...aboutBrowser(diagnosis),
    ...aboutKey(diagnosis),
  ];
}

function aboutProgram({ node, nodeSuffices, platform }: Diagnosis): string[] {
  const needs = nodeSuffices ? [] : [`Node.js ${neededNode} or newer is needed: see https://nodejs.org.`];
  const rows: Row[] = [
    { works: nodeSuffices, name: "Node.js", detail: node, more: needs },
    { works: null, name: "platform", detail: platform },
    ...aboutTerminal(),
  ];
  return section(`clova-device-emulator ${version()}`, rows);
}

function aboutExtension({ extension, proxies }: Diagnosis, named: NamedExtension): string[] {
  const variables = proxies.map(({ name, value, counts }): Row => ({
    works: null,
    name,
    detail: counts ? value : `${value} (does not count: \`${name.toLowerCase()}\` is set)`,
  }));
  return [
    ...(extension === null
      ? section("Extension", [], [unreached(named)])
      : section(`Extension ${extension.url}`, extension.steps.map(stepRow), wayNotes(extension, named))),
    ...section("Proxies of the environment", variables, [proxyNote(extension, proxies.length > 0)]),
  ];
}

function unreached({ extension, handler }: NamedExtension): string {
  if (handler !== undefined) return `The extension is a module, ${handler}: there is no way to it that could fail.`;
  if (extension === "demo")
    return "The extension is the demo, which is built in: there is no way to it that could fail.";
  return "None is named: `clova-device doctor URL` tells whether one can be reached.";
}

const stepRow = ({ name, works, detail, remedy }: Reach["steps"][number]): Row => ({
  works,
  name,
  detail,
  more: remedy === null ? [] : [remedy],
});

function wayNotes({ steps }: Reach, { isServed }: NamedExtension): string[] {
  if (steps.every(({ works }) => works) || !isServed) return [];
  return ["The command of `serve` is not started here, as `talk` and `test` do."];
}

function proxyNote(extension: Reach | null, isNamed: boolean): string {
  if (!isNamed) return "None is set.";
  const throughIt = extension?.steps.some(({ name }) => name === "proxy");
  const rule = "Hosts that are private by their name or address are always reached directly.";
  if (throughIt === undefined) return rule;
  return throughIt ? "The extension is reached through one." : `The extension is reached directly. ${rule}`;
}

function aboutVoice({ name, detail, speaks, installed, remedy }: VoiceDiagnosis): Row {
  if (!installed) return { works: false, name, detail, more: toGet(remedy) };
  const spoken = speaks.filter(({ works }) => works).map(({ lang }) => lang);
  const unspoken = speaks.filter(({ works }) => !works);
  return {
    works: spoken.length > 0,
    name,
    detail: spoken.join(" "),
    more: unspoken.flatMap((said) => [`${said.lang}: ${said.detail}`, ...toGet(said.remedy)]),
  };
}

function aboutAuto({ spokenBy }: Diagnosis): string {
  const parts = Object.entries(spokenBy).map(([lang, name]) => `${lang} ${name === null ? "nobody" : `\`${name}\``}`);
  return `\`auto\` has each language spoken by: ${parts.join(", ")}.`;
}

function aboutSound({ sound }: Diagnosis): string[] {
  const rows = sound.map(({ name, works, detail, remedy }): Row => ({ works, name, detail, more: toGet(remedy) }));
  return section("Ways to the loudspeaker, best first", rows, sound.some(({ works }) => works) ? [] : silent);
}

const silent = [
  "None works: is a sound device there, and may you open it (on Linux: the group `audio`)? " +
    "Without one, `--sound wav:out.wav` records what would be heard.",
];

function aboutBrowser({ browser, drivesBrowser }: Diagnosis): string[] {
  return section("Browser, for `/show screen FILE.png`", [
    browser === null
      ? {
          works: false,
          name: "Chromium or Chrome",
          detail: "",
          more: toGet("install Chromium (on Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH"),
        }
      : { works: true, name: "Chromium or Chrome", detail: browser },
    {
      works: drivesBrowser,
      name: "playwright-core",
      detail: drivesBrowser ? "" : "the package that drives it is not installed",
      more: drivesBrowser ? [] : toGet("npm install playwright-core"),
    },
  ]);
}

function aboutKey({ key }: Diagnosis): string[] {
  const { file, isKept, mode, notices, publicKey } = key;
  return [
    ...section("Signature key", [{ works: isKept, name: file, detail: mode ?? "", more: notices }]),
    "",
    "Its public half, for the extension to check signatures with:",
    "",
    "```",
    ...publicKey.trimEnd().split("\n"),
    "```",
  ];
}
