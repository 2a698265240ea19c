import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { vi } from "vitest";
import { wavBytes } from "./wav-bytes.ts";

/** What a fake program got. */
export interface Received {
  readonly args: readonly string[];
  readonly stdin: string;
  /** The environment variables of ours. */
  readonly env: readonly string[];
}

/** A program in the place of a real one, first on the PATH until it is removed. */
export interface FakeProgram {
  readonly file: string;
  /** Each call, in order. */
  received(): readonly Received[];
  remove(): void;
}

/** The sound every fake program makes. */
export const fakeSamples = Array.from({ length: 2205 }, (_, index) => (index % 100) * 100);

/** A program that writes down what it gets, and then runs `body`, lines of sh, where `$sound` is a short WAV file. */
export function createFakeProgram(name: string, body: string = bodies[name] ?? ""): FakeProgram {
  const folder = mkdtempSync(join(tmpdir(), "clova-fake-"));
  const file = join(folder, name);
  const calls = join(folder, "calls");
  mkdirSync(calls);
  writeFileSync(join(folder, "sound.wav"), wavBytes({ samples: fakeSamples }));
  writeFileSync(
    file,
    `#!/bin/sh
sound='${folder}/sound.wav'
call='${calls}'/$(ls '${calls}' | wc -l | tr -d ' ')
mkdir "$call"
printf '%s\\0' "$@" > "$call/args"
env | grep '^CLOVA_VOICE' | sort > "$call/env"
cat > "$call/stdin"
${body}
`,
  );
  chmodSync(file, 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"]}`);

  function receivedBy(call: number): Received {
    const read = (part: string): string => readFileSync(join(calls, String(call), part), "utf8");
    return {
      args: read("args").split("\0").slice(0, -1),
      stdin: read("stdin"),
      env: read("env").split("\n").slice(0, -1),
    };
  }

  return {
    file,
    received: () => readdirSync(calls).map((_, call) => receivedBy(call)),
    remove() {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the real programs do with their sound. */
const bodies: Readonly<Record<string, string>> = {
  "espeak-ng": 'cat "$sound"',
  open_jtalk: 'cp "$sound" "$6"',
  "powershell.exe": 'cp "$sound" "$CLOVA_VOICE_FILE"',
  say: `if [ "$2" = '?' ]; then cat << 'END'
Samantha            en_US    # Hello! My name is Samantha.
Yuna                ko_KR    # 안녕하세요. 제 이름은 유나입니다.
Kyoko               ja_JP    # こんにちは! 私の名前はKyokoです。
Kyoko (Enhanced)    ja_JP    # こんにちは! 私の名前はKyokoです。
-o /etc/passwd      ko_KR    # a voice with a bad name
END
else cp "$sound" "$5"; fi`,
};
