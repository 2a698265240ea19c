import { languages, messageFormats } from "../../axes.ts";
import type { Matrix } from "../../index.ts";
import { suggestion } from "../../suggestion.ts";
import type { Kind } from "./values.ts";

// `device=kr-speaker,jp-wave,lang=ko,ja`: an item with `=` begins the next axis.

type Axis = keyof Matrix;

interface AxisWords {
  readonly axis: Axis;
  /** The values there are; undefined where any may be one. */
  readonly words?: readonly string[];
}

const axes: Readonly<Record<string, AxisWords>> = {
  device: { axis: "device" },
  lang: { axis: "lang", words: languages },
  linked: { axis: "linked", words: ["yes", "no"] },
  "message-format": { axis: "messageFormat", words: messageFormats },
};
const axisList = Object.keys(axes);

/** The values of a matrix. */
export const matrix: Kind<Matrix> = {
  takes: "AXIS=VALUE,…",
  expected: "AXIS=VALUE,VALUE,AXIS=VALUE,…, as in `device=kr-speaker,jp-wave,lang=ko,ja`",
  read(text) {
    const read = parse(text);
    return typeof read === "string" ? undefined : read;
  },
  fault(text) {
    const read = parse(text);
    return typeof read === "string" ? read : undefined;
  },
};

/** Both, with all the values of an axis that stands in both. */
export function joinedMatrix(first: Matrix, then: Matrix): Matrix {
  const values = ([...new Set([...Object.keys(first), ...Object.keys(then)])] as Axis[]).map((axis) => [
    axis,
    [...(first[axis] ?? []), ...(then[axis] ?? [])],
  ]);
  return Object.fromEntries(values) as Matrix;
}

/** The matrix, or what is wrong with the text. */
function parse(text: string): Matrix | string {
  const values = new Map<string, string[]>();
  let axis: string | undefined;
  for (const item of text.split(",").map((part) => part.trim())) {
    const [, name, first] = /^([^=]*)=(.*)$/s.exec(item) ?? [];
    if (name !== undefined) axis = name.trim();
    const value = (first ?? item).trim();
    if (axis === undefined) return `must be ${matrix.expected}, got \`${text}\``;
    const known = Object.hasOwn(axes, axis) ? axes[axis] : undefined;
    if (!known) return `has no axis \`${axis}\`.${suggestion(axis, axisList)} The axes are ${axisList.join(", ")}`;
    if (value === "") return `has no value where one of \`${axis}\` must be: \`${text}\``;
    const { words } = known;
    if (words && !words.includes(value)) {
      return `has \`${value}\` for \`${axis}\`, which is ${words.join(" or ")}.${suggestion(value, words)}`;
    }
    values.set(axis, [...(values.get(axis) ?? []), value]);
  }
  const entries = [...values].map(([name, list]): [Axis, readonly (string | boolean)[]] => [
    axes[name]!.axis,
    name === "linked" ? list.map((value) => value === "yes") : list,
  ]);
  return Object.fromEntries(entries);
}
