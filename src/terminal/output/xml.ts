import { printable } from "../../index.ts";

// As much XML as a report needs, and well-formed whatever it quotes.

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string => {
  // A bare end of a line in an attribute is read as a space.
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${text(value).replaceAll("\n", "&#10;")}"`,
  );
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
};

/** XML 1.0 has no control characters, not even escaped, and no half characters. Lines stay lines. */
export const text = (value: string): string =>
  value
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("\n")
    .map(printable)
    .join("\n")
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
