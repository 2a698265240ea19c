import type { EmulatorOptions, ExtensionHandler } from "../assembly/options.ts";
import { Secrets } from "../emulator/secrets.ts";
import { ConfigurationError } from "../errors.ts";
import { credentialsOf } from "../node/basic-authorization.ts";
import { readEndpoint } from "../node/endpoint.ts";
import { suggestion } from "../suggestion.ts";
import { apartFrom } from "./baseline.ts";
import { readOptions, type CheckOptions, type Limits } from "./check-options.ts";
import { judge } from "./judge/judge.ts";
import { bounded } from "./judge/bounded.ts";
import { merged } from "./judge/merged.ts";
import { probesFor, unwritableProbes } from "./probes/probes.ts";
import type { Probe, Subject } from "./probes/probe.ts";
import type { CheckFinding, CheckReport, ProbeReport, Summary } from "./report.ts";
import { createAllowance, spentAll } from "./run/allowance.ts";
import type { Outcome } from "./run/outcome.ts";
import { runProbe } from "./run/run-probe.ts";
import { runProbes, type Ran } from "./run/run-probes.ts";
import { requestsOf } from "./run/second-looks.ts";
import { readSubject, rulesOfChecks } from "./subject.ts";

/**
 * Drives a running extension through what Clova would do to it, and judges every answer. Nothing is sent to anybody else.
 * Rejects with ConfigurationError where an option is wrong; an extension that fails is a finding.
 *
 * @example
 * const { summary, findings } = await checkExtension("http://127.0.0.1:3000/clova", { model: "./my-model" });
 */
export async function checkExtension(
  extension: string | ExtensionHandler,
  options: CheckOptions = {},
): Promise<CheckReport> {
  const began = performance.now();
  const { emulator, baseline, limits } = readOptions(extension, options);
  const subject = await readSubject(extension, emulator);
  const allowance = createAllowance(limits.requests);
  const ran = await run(subject, { ...emulator, extension }, { limits, allowance, began, options });
  const leftOut = [...ran.leftOut, ...(options.probes === undefined ? unwritableProbes(subject) : [])];
  const { outcomes } = ran;
  const findings = merged(judge(subject, outcomes)).map(hiding(secretsOf({ ...emulator, extension })));
  const cut = new Set(leftOut.map(({ probe }) => probe));
  const { profile, messageFormat, lang, model, hasModel } = subject;
  const all = apartFrom(baseline, findings, cut);
  const judged = { findings: bounded(all.findings), accepted: bounded(all.accepted) };
  return {
    extension: nameOf(extension),
    device: profile.name,
    messageFormat,
    lang,
    model: hasModel ? { extensionId: model.extensionId, intents: model.intents.length } : null,
    summary: summaryOf(judged.findings),
    findings: judged.findings,
    accepted: judged.accepted,
    probes: outcomes.map(({ probe: { name, says }, requests, milliseconds }): ProbeReport => {
      const status = cut.has(name) ? "leftOut" : isFaulty(judged.findings, name) ? "found" : "passed";
      return { name, says, status, requests, milliseconds: Math.round(milliseconds) };
    }),
    leftOut,
    requests: allowance.used,
    milliseconds: Math.round(performance.now() - began),
  };
}

interface Around {
  readonly limits: Limits;
  readonly allowance: ReturnType<typeof createAllowance>;
  readonly began: number;
  readonly options: CheckOptions;
}

/** What is left of the time when the probes are ended is for what comes after them. */
const partForProbes = 0.96;

async function run(subject: Subject, emulator: EmulatorOptions, around: Around): Promise<Ran> {
  const { limits, allowance, began, options } = around;
  const probes = chosen(probesFor(subject), options.probes);
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
  const model = subject.hasModel && emulator.model !== undefined ? { model: subject.model } : {};
  const rules = { ...emulator.rules, ...rulesOfChecks };
  const notice = once(emulator.notice);
  const end = began + limits.milliseconds * partForProbes;
  const late = new AbortController();
  const why = `the ${Math.round(limits.milliseconds / 100) / 10} s of a check were over`;
  const timer = setTimeout(() => late.abort(why), Math.max(0, end - performance.now()));
  const stop = (): void => late.abort("the check was ended");
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener("abort", stop);
  let done = 0;
  try {
    const ran = await runProbes(probes, {
      run: (probe, index) =>
        runProbe(probe, {
          subject,
          emulator: {
            ...emulator,
            messageFormat: subject.messageFormat,
            ...model,
            rules,
            notice,
            seed: seed + index * 100,
          },
          allowance,
          signal: late.signal,
        }),
      outOf: (probe, kept) => {
        if (late.signal.aborted) return String(late.signal.reason);
        return allowance.left - kept < requestsOf(probe) ? spentAll(limits.requests) : null;
      },
      timeLeft: () => end - performance.now(),
      onOutcome: ({ probe }) => {
        done++;
        options.onProbe?.({ probe: probe.name, done, of: Math.max(done, probes.length), requests: allowance.used });
      },
    });
    return options.signal?.aborted ? { ...ran, outcomes: ran.outcomes.map(ended) } : ran;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", stop);
  }
}

/** What had to wait when somebody ended the check was not given its time. */
const ended = ({ unanswered: _, ...outcome }: Outcome): Outcome => outcome;

/** Each device would tell the same. */
function once(notice: EmulatorOptions["notice"]): NonNullable<EmulatorOptions["notice"]> {
  const told = new Set<string>();
  return (line) => {
    if (!told.has(line)) notice?.(line);
    told.add(line);
  };
}

/** The first two are always run, and what the chosen ones are compared with. */
function chosen(probes: readonly Probe[], names: readonly string[] | undefined): readonly Probe[] {
  if (names === undefined) return probes;
  const known = probes.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new ConfigurationError(`there is no probe \`${name}\`.${suggestion(name, known)} docs/check.md lists them`);
  }
  const wanted = new Set(probes.flatMap(({ name, than = "" }) => (names.includes(name) ? [name, than] : [])));
  return probes.filter(({ name }, index) => index < 2 || wanted.has(name));
}

const isFaulty = (findings: readonly CheckFinding[], probe: string): boolean =>
  findings.some(({ severity, probes }) => severity !== "note" && probes.includes(probe));

const countOf = (findings: readonly CheckFinding[], wanted: CheckFinding["severity"]): number =>
  findings.filter(({ severity }) => severity === wanted).length;

const summaryOf = (findings: readonly CheckFinding[]): Summary => ({
  error: countOf(findings, "error"),
  warning: countOf(findings, "warning"),
  note: countOf(findings, "note"),
});

function nameOf(extension: string | ExtensionHandler): string {
  if (typeof extension === "function") return "the handler function";
  return extension === "demo" ? "the demo" : readEndpoint(extension).address.replace(/^POST /, "");
}

function secretsOf({ accessToken, user, extension }: EmulatorOptions): Secrets {
  const secrets = new Secrets();
  for (const token of [accessToken, user?.owner.accessToken, user?.current?.accessToken]) secrets.add(token);
  secrets.addCredentials(credentialsOf(extension));
  return secrets;
}

/** Each device hides its own secrets; an answer may tell those of another. */
const hiding =
  (secrets: Secrets) =>
  (finding: CheckFinding): CheckFinding => ({
    ...finding,
    path: finding.path && secrets.hide(finding.path),
    message: secrets.hide(finding.message),
    received: finding.received && secrets.hide(finding.received),
  });
