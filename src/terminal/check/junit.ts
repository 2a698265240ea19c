import type { CheckFinding, CheckReport } from "../../index.ts";
import { placeOf, summaryLine } from "./lines.ts";
import { element, text } from "../output/xml.ts";

/** A test case for each probe: its errors fail it, its warnings and notes are what it says. */
export function checkJunit(report: CheckReport, summary = summaryLine(report)): string {
  const { extension, device, messageFormat, findings, probes, leftOut, milliseconds } = report;
  const names = new Set(probes.map(({ name }) => name));
  const elsewhere = findings.flatMap((finding) => finding.probes).filter((probe) => !names.has(probe));
  const cases = [
    ...probes.map(({ name, milliseconds: ms }) => testcase(report, name, ms, whyCut(report, name))),
    ...[...new Set(elsewhere)].map((name) => testcase(report, name, 0)),
    ...[...new Set(leftOut.map(({ probe }) => probe))].filter((probe) => !names.has(probe)).map(skipped(leftOut)),
  ];
  const failed = new Set(findings.filter(isError).flatMap((finding) => finding.probes)).size;
  const counts = {
    name: `clova-device check ${extension}`,
    tests: String(cases.length),
    failures: String(failed),
    errors: "0",
    skipped: String(cases.filter((one) => one.includes("<skipped ")).length),
    time: seconds(milliseconds),
  };
  const properties = element("properties", {}, [
    element("property", { name: "device", value: device }),
    element("property", { name: "messageFormat", value: messageFormat }),
  ]);
  const out = element("system-out", {}, [text(summary)]);
  const suite = element("testsuite", counts, [properties, ...cases, out]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, [suite])}\n`;
}

const isError = ({ severity }: CheckFinding): boolean => severity === "error";

/** Why a probe did not come to its end; null where it did. */
const whyCut = ({ leftOut }: CheckReport, name: string): string | null =>
  leftOut.find(({ probe }) => probe === name)?.why ?? null;

/** A probe that did not come to its end is none that passed. */
function testcase({ findings }: CheckReport, name: string, milliseconds: number, cut: string | null = null): string {
  const own = findings.filter(({ probes }) => probes.includes(name));
  const errors = own.filter(isError);
  const others = own.filter((finding) => !isError(finding));
  const [first] = errors;
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : "";
  return element("testcase", { classname: "check", name, time: seconds(milliseconds) }, [
    ...(first
      ? [
          element("failure", { type: first.rule, message: `${first.message}${more}` }, [
            text(errors.map(told).join("\n")),
          ]),
        ]
      : cut === null
        ? []
        : [element("skipped", { message: cut })]),
    ...(others.length > 0 ? [element("system-out", {}, [text(others.map(told).join("\n"))])] : []),
  ]);
}

const skipped =
  (leftOut: CheckReport["leftOut"]) =>
  (name: string): string => {
    const why = leftOut.find(({ probe }) => probe === name)?.why ?? "";
    return element("testcase", { classname: "check", name, time: "0" }, [element("skipped", { message: why })]);
  };

function told(finding: CheckFinding): string {
  const { severity, rule, message, request, received, remedy, source } = finding;
  const place = placeOf(finding);
  return [
    `${severity} ${rule}${place === "" ? "" : ` at ${place}`}: ${message}`,
    ...(request === undefined ? [] : [`request: ${request}`]),
    ...[received === null ? null : `received: ${received}`, remedy, source].filter((line) => line !== null),
  ].join("\n  ");
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
