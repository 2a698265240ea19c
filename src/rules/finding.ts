import type { Region } from "../axes.ts";
import type { Rule } from "./rule.ts";

// A rule about what an extension answers. Its severity is a switch like any other: settings can turn it off or up.

export const severities = ["off", "note", "warning", "error"] as const;
export type Severity = (typeof severities)[number];

export interface FindingRule {
  readonly severity: Exclude<Severity, "off">;
  /** Where one region takes it less or more seriously. */
  readonly by?: Partial<Record<Region, Exclude<Severity, "off">>>;
  /** The guide page that says so; a region whose guides do not say it does not ask for it. */
  readonly source: Partial<Record<Region, string>>;
  readonly says: string;
  /** Nothing can be done with such an answer, whatever settings say. */
  readonly fixed?: true;
}

/** A page that both guides have. */
export const both = (page: string): FindingRule["source"] => ({ ...kr(page), ...jp(page) });
export const kr = (page: string): FindingRule["source"] => ({ kr: `Extension guide, ${page}` });
export const jp = (page: string): FindingRule["source"] => ({ jp: `LINE guide, ${page}` });
/** A page for device makers, which holds for both. */
export const device = (page: string): FindingRule["source"] => ({
  kr: `Client guide, ${page}`,
  jp: `Client guide, ${page}`,
});

const asSerious =
  (severity: FindingRule["severity"]) =>
  (source: FindingRule["source"], says: string): FindingRule => ({ severity, source, says });
export const note = asSerious("note");
export const warning = asSerious("warning");
export const error = asSerious("error");
export const refused = (source: FindingRule["source"], says: string): FindingRule => ({
  ...error(source, says),
  fixed: true,
});

/** The severity as a switch: off where no guide of the region has the rule. */
export const severitySwitch = ({ severity, by, source, says }: FindingRule): Rule<Severity> => ({
  default: severity,
  choices: severities,
  says,
  by: {
    region: {
      ...(source.kr === undefined ? { kr: "off" } : by?.kr && { kr: by.kr }),
      ...(source.jp === undefined ? { jp: "off" } : by?.jp && { jp: by.jp }),
    },
  },
});
