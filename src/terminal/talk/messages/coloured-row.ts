import { styleText } from "node:util";
import { plainRow, type Mark, type Role, type Row } from "./row.ts";

type Style = Parameters<typeof styleText>[0];

const roles: Readonly<Record<Role, Style | null>> = {
  heading: "bold",
  key: "blue",
  string: "green",
  number: "yellow",
  literal: "magenta",
  sign: null,
  note: "dim",
};

const marks: Readonly<Record<Mark, Style | null>> = { " ": null, "~": "yellow", "+": "green", "-": "red" };

/** A row in the colours of a terminal; without colours (NO_COLOR) it is the same as `plainRow`. */
export function colouredRow({ mark, parts }: Row): string {
  const coloured = parts.map(({ role, text }) => ({ role, text: styled(roles[role], text) }));
  const sign = mark === null ? [] : [{ role: "sign" as const, text: `${styled(marks[mark], mark)} ` }];
  return plainRow({ mark: null, parts: [...sign, ...coloured] });
}

const styled = (style: Style | null, text: string): string => (style === null ? text : styleText(style, text));
