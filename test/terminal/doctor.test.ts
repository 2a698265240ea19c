import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readWav } from "../sound/read-wav.ts";
import { bin, ended, run, start, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

/** A server that does so with every connection; `reached` resolves with the first. */
async function serving(
  respond: (socket: net.Socket) => void,
): Promise<{ readonly url: string; readonly reached: Promise<void> }> {
  const sockets = new Set<net.Socket>();
  let begin = (): void => undefined;
  const reached = new Promise<void>((resolve) => (begin = resolve));
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    begin();
    respond(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/clova`, reached };
}

const answering = (text: string) => serving((socket) => socket.once("data", () => socket.end(text)));

/** The rows of a section, without their margin. */
function rows(stdout: string, heading: string): string[] {
  const [, section = ""] = stdout.split(`\n## ${heading}`);
  const [own = ""] = section.split("\n## ");
  return own.split("\n").flatMap((line) => /^ {4}(.*)$/.exec(line)?.[1] ?? []);
}

/** What stands behind `yes` or `no` in them. */
const names = (stdout: string, heading: string): string[] =>
  rows(stdout, heading).map((row) => row.slice("yes  ".length).split("  ")[0]!);

test("a report tells of everything, as Markdown, and of nothing that is private", { timeout: 60_000 }, async () => {
  const { url } = await answering("HTTP/1.1 405 Method Not Allowed\r\n\r\n");
  const home = temporaryFolder();
  const { code, stdout, stderr } = await run(["doctor", `${url.replace("//", "//me:geheim1@")}?key=geheim2`], {
    cwd: home,
    env: {
      HOME: home,
      CLOVA_ACCESS_TOKEN: "geheim3",
      http_proxy: "http://me:geheim4@proxy.example:3128",
      LC_ALL: "ko_KR.EUC-KR",
      FORCE_COLOR: "1",
    },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("geheim");
  expect(stdout).not.toContain(home);

  expect(stdout).toMatch(/^## clova-device-emulator \d+\.\d+\.\d+\n\n {4}yes {2}Node\.js +v/);
  expect(stdout).toContain("\n    no   locale    ko_KR.EUC-KR (LC_ALL) is not UTF-8\n");
  const way = rows(stdout, `Extension ${url}?…`);
  expect(way[0]).toMatch(/^yes {2}connection {2}127\.0\.0\.1:\d+, after \d+ ms$/);
  expect(way[1]).toMatch(/^yes {2}answer {6}status code 405 to HEAD, after \d+ ms$/);
  expect(rows(stdout, "Proxies of the environment")).toContain("     http_proxy  http://proxy.example:3128");
  expect(stdout).toContain("\nThe extension is reached directly. Hosts that are private");
  expect(names(stdout, "Voices, as `--voice` takes them")).toEqual(
    expect.arrayContaining(["say", "sapi", "espeak", "espeak-ng", "open-jtalk"]),
  );
  expect(names(stdout, "Ways to the loudspeaker, best first")).toEqual(
    expect.arrayContaining(["speaker", "audio-io", "player"]),
  );
  expect(names(stdout, "Sounds on the web")).toEqual(
    expect.arrayContaining(["mp3", "HLS with mp3", "WAV", "FLAC", "Ogg Vorbis", "Ogg Opus", "AAC"]),
  );
  expect(names(stdout, "Browser, for `/show screen FILE.png`")).toContain("playwright-core");
  expect(rows(stdout, "Signature key")).toEqual(["yes  ~/home/signature-key.pem  0600"]);
  expect(stdout).toMatch(/\n```\n-----BEGIN PUBLIC KEY-----\n[^]*-----END PUBLIC KEY-----\n```\n/);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    "To hear a tone, and a sentence in each language: `clova-device doctor --sound auto`",
  );

  // eslint-disable-next-line no-control-regex
  expect(stdout.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  const lines = stdout.replace(/^```$[^]*?^```$/m, "").split("\n");
  for (const [index, line] of lines.entries()) {
    // A block of code has to have an empty line before it, or Markdown makes a paragraph of it.
    if (line.startsWith("    ")) expect(lines[index - 1]).toMatch(/^( {4}.*)?$/);
    else expect(line).toMatch(/^(## \S.*|[A-Z`].*|)$/);
  }
});

test(
  "the extension of the settings is tried, which are named, and nothing is heard by a setting",
  { timeout: 60_000 },
  async () => {
    // It sends its headers letter by letter.
    const { url } = await serving((socket) => {
      const timer = setInterval(() => socket.write("H"), 50);
      socket.on("close", () => clearInterval(timer)).write("HTTP/1.1 200 OK\r\nX-Slow: ");
    });
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ extension: url, sound: "auto", serve: "exit 1" }));
    const { code, stdout, stderr } = await run(["doctor"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Settings: ${join(cwd, "clova-device.json")}\n` });
    expect(stdout).toContain("\nThe command of `serve` is not started here");
    const [, answer, remedy] = rows(stdout, `Extension ${url}`);
    expect(answer).toBe("no   answer      a connection, but no whole answer to HEAD within 3000 ms");
    expect(remedy).toMatch(/^ +Is it an HTTP server\?/);
    expect(stdout).not.toContain("## Heard");
  },
);

test.each([
  [["doctor", "127.0.0.1:3000"], "has no `http://` or `https://` in front"],
  [["doctor", "http://127.0.0.1:1/", "--ca", "missing.pem"], "missing.pem: there is no such file"],
  [["doctor", "--key", "missing.pem"], "missing.pem: there is no such key file"],
  [["doctor", "http://127.0.0.1:1/", "more.x"], "`doctor` does not take `more.x` as well."],
  [["doctor", "--voice", "espeak"], "`--voice` says who speaks, but nothing is to be heard"],
  [["doctor", "--lang", "ko"], "`doctor` has no option `--lang`."],
])("%j is refused, and nothing is reported", async (args, words) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
});

/** Programs that never end, in a folder of their own; each leaves a file when it begins. */
function hangingPrograms(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho > "$0.began"\nexec /bin/sleep 60\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test.skipIf(process.platform === "win32")("Ctrl-C ends it at once, whatever hangs", { timeout: 40_000 }, async () => {
  const { url, reached } = await serving(() => undefined);
  const folder = hangingPrograms("ffmpeg", "espeak-ng", "aplay");
  const child = start(["doctor", url], { env: { PATH: `${folder}${delimiter}${process.env["PATH"]}` } });
  child.stdin.end();
  const over = ended(child);
  await reached;
  await expect.poll(() => existsSync(join(folder, "espeak-ng.began")), { timeout: 20_000 }).toBe(true);
  child.kill("SIGINT");
  expect(await over).toEqual({ code: 130, stdout: "", stderr: "" });
});

test.skipIf(process.platform === "win32")(
  "it ends by itself within a quarter of a minute, whatever hangs",
  { timeout: 60_000 },
  async () => {
    const { url } = await serving(() => undefined);
    const folder = hangingPrograms("ffmpeg", "espeak-ng", "pw-cat", "pacat", "aplay", "play", "ffplay");
    const since = performance.now();
    const { code, stdout } = await run(["doctor", url], {
      env: { PATH: `${folder}${delimiter}${process.env["PATH"]}` },
    });
    // Fifteen seconds, and what a busy machine takes to start.
    expect(performance.now() - since).toBeLessThan(25_000);
    expect(code).toBe(0);
    expect(stdout).toMatch(/no {3}AAC +by .*ffmpeg: it took too long\n/);
    expect(stdout).toMatch(/no {3}espeak-ng\n +ko: it took too long\n/);
    expect(stdout).toMatch(/no {3}player +(it did not open in time|no time was left for it)\n/);
  },
);

const rate = 48_000;

/** Stretches of sound between silences of a tenth of a second, as frames: their begin and end. */
function stretches(samples: Float32Array): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const [frame, sample] of samples.entries()) {
    if (Math.abs(sample) < 30) continue;
    const last = found.at(-1);
    if (last !== undefined && frame - last[1] < 0.35 * rate) last[1] = frame;
    else found.push([frame, frame]);
  }
  return found;
}

const rms = (samples: Float32Array): number =>
  Math.hypot(...samples.filter((_, i) => i % 50 === 0)) / Math.sqrt(samples.length / 50);

test(
  "a recording has the tone and the three sentences, in their order, loud enough and not clipped",
  { timeout: 60_000 },
  async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await run(["doctor", "demo", "--sound", "wav:heard.wav", "--voice", "espeak"], {
      cwd,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const heard = rows(stdout, "Heard, by `--sound wav:heard.wav` and `--voice espeak`");
    expect(heard[0]).toBe("yes  tone  440 Hz, 1000 ms");
    const told = heard.map((row) => Number(/, (\d+) ms$/.exec(row)?.[1]));
    expect(heard.map((row) => row.slice(0, 9).trim())).toEqual(["yes  tone", "yes  ko", "yes  ja", "yes  en"]);

    const { samples, sampleRate, channels } = readWav(readFileSync(join(cwd, "heard.wav")));
    expect({ sampleRate, channels }).toEqual({ sampleRate: rate, channels: 2 });
    const left = Float32Array.from(samples.filter((_, i) => i % 2 === 0));
    expect(samples.every((sample) => Math.abs(sample) < 32_767)).toBe(true);
    const [tone] = stretches(left);
    const [begin = 0, end = 0] = tone ?? [];
    expect(Math.abs(end - begin - rate)).toBeLessThan(0.02 * rate);
    let crossings = 0;
    for (let i = begin + 1; i < end; i++) if (left[i - 1]! < 0 !== left[i]! < 0) crossings += 1;
    expect(crossings / 2).toBeCloseTo(440, -1);
    expect(rms(left.subarray(begin, end))).toBeGreaterThan(3500);
    expect(rms(left.subarray(begin, end))).toBeLessThan(5000);
    // Each sentence where it must be after what was told of those before, with a pause between them.
    let at = 0;
    for (const ms of told) {
      const from = at * 48;
      expect(rms(left.subarray(from, from + ms * 48))).toBeGreaterThan(300);
      expect(left.subarray(from + ms * 48 + 480, from + (ms + 390) * 48).every((sample) => sample === 0)).toBe(true);
      at += ms + 400;
    }
    expect(Math.abs(left.length / 48 - at)).toBeLessThan(50);
  },
);

test("a way that was named and does not work is told, and ends with 2", { timeout: 60_000 }, async () => {
  const env = { PATH: temporaryFolder() };
  const { code, stdout, stderr } = await run(["doctor", "--sound", "player"], { env });
  expect(code).toBe(2);
  expect(stdout).toContain("none of pw-cat, pacat, aplay, play, ffplay is on the PATH");
  expect(names(stdout, "Browser, for `/show screen FILE.png`")).toContain("Chromium or Chrome");
  expect(rows(stdout, "Sounds on the web").join("\n")).toMatch(
    /no {3}AAC +nothing here decodes it\n +To get it: `ffmpeg` on the PATH .*@audio\/decode-aac/,
  );
  expect(stderr).toBe(
    "`--sound player` does not work here, and the report says why; `--sound auto` takes what there is\n",
  );
});

test.skipIf(!hasTmux)("on a terminal the report stands alone, and asks nothing", { timeout: 40_000 }, async () => {
  const terminal = openTerminal({ columns: 70 });
  terminal.type(`${process.execPath} ${bin} doctor demo; echo "ended with $?"`);
  terminal.press("Enter");
  await expect.poll(() => terminal.screen(), { timeout: 30_000 }).toMatch(/^ended with 0$/m);
  const screen = terminal.screen();
  expect(screen).toMatch(/^To hear a tone, and a sentence in each language: `clova-device doctor$/m);
  expect(screen).not.toContain("Trying out");
});
