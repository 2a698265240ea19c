import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { startRampHost } from "./ramp-host.ts";

// The audio host as it is built, where a device or a native part misbehaves.

const folder = mkdtempSync(join(tmpdir(), "clova-host-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const noScripts = "a shell script cannot stand in for a program on Windows";

it("keeps what a native part prints off our terminal and tells its last words in one line", async ({ skip }) => {
  skip(process.platform !== "linux", "only ALSA is known to abort");
  const link = join(import.meta.dirname, "../../build/sound/host/host-link.js");
  const script = `
    const { startHost } = await import(${JSON.stringify(link)});
    const stay = setInterval(() => undefined, 1000);
    for (const driver of ["speaker", "audio-io"])
      console.log(await new Promise((ended) => startHost(driver, { received: () => undefined, ended })));
    clearInterval(stay);`;
  const env = { ...process.env, ALSA_CONFIG_PATH: "/dev/null" };
  const run = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
  expect(run.stderr).toBe("");
  const lines = run.stdout.trim().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^\P{C}{5,450}$/u);
});

it("does not count on when a player program stands still, and ends it with the host", async ({ skip }) => {
  skip(process.platform === "win32", noScripts);
  const pid = join(folder, "pid");
  // Its trial is a tenth of a second; after that it plays for a moment and stops.
  const script = `#!/bin/sh
    if [ ! -e '${pid}' ]; then echo >'${pid}'; exec /bin/cat >/dev/null; fi
    echo $$ >'${pid}'
    /usr/bin/head -c 19200 >/dev/null
    kill -STOP $$`;
  writeFileSync(join(folder, "aplay"), script, { mode: 0o755 });
  vi.stubEnv("PATH", folder);
  const host = await startRampHost("player");
  void host.play(48_000 * 60);
  for (let last = -1; last !== host.position().given;) {
    last = host.position().given;
    await sleep(300);
  }
  // What fits into the socket between Node.js and a program: a second and a bit.
  expect(host.position().given).toBeLessThan(2 * 48_000);
  expect(host.position().heard).toBeLessThan(host.position().given);
  const program = Number(readFileSync(pid, "utf8"));
  await host.flush();
  await expect.poll(() => existsSync(`/proc/${program}/stat`) && !isZombie(program)).toBe(false);
  await host.close();
});

const isZombie = (pid: number): boolean => readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

it("gives the reason it was killed for", async () => {
  const host = await startRampHost("silence");
  void host.play(48_000);
  expect(await host.kill("it stands still")).toBe("it stands still");
});

it("plays in its time where nobody hears it", async () => {
  const host = await startRampHost("silence");
  const start = performance.now();
  await host.play(300 * 48);
  expect(performance.now() - start).toBeGreaterThan(290);
  expect(host.position()).toEqual(expect.objectContaining({ given: 300 * 48, heard: 300 * 48 }));
  await host.close();
});
