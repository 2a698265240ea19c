import { templates, type Members } from "./card-templates.ts";

/**
 * Where a member is documented that stands in the wrong place: elsewhere in the card's own template, or in others.
 * `within` is the list in whose entries it stands, empty for the card itself.
 */
export function homeOf(template: string | null, own: Members, key: string, within: string): string | undefined {
  if (within !== "") return own.has(key) ? "the card itself" : undefined;
  const list = listWith(own, key);
  if (list !== undefined) return `the entries of \`${list}\``;
  return template === null ? undefined : (templatesWith(key) ?? listElsewhere(key));
}

function templatesWith(key: string): string | undefined {
  const names = [...templates].filter(([, { members }]) => isDescribed(members, key)).map(([name]) => name);
  if (names.length === 0) return undefined;
  return `the template${names.length > 1 ? "s" : ""} ${names.slice(0, 3).join(", ")}`;
}

const isDescribed = (members: Members, key: string): boolean => (members.get(key)?.is ?? "anything") !== "anything";

function listElsewhere(key: string): string | undefined {
  for (const [name, { members }] of templates) {
    const list = listWith(members, key);
    if (list !== undefined) return `the entries of \`${list}\` in the template ${name}`;
  }
  return undefined;
}

function listWith(members: Members, key: string): string | undefined {
  for (const [name, form] of members) {
    if (form.is === "list" && form.of.is === "object" && form.of.members.has(key)) return name;
  }
  return undefined;
}
