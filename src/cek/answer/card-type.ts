import { isJsonObject, type Json } from "../../cic/json.ts";
import { nearestName } from "../../suggestion.ts";
import { kindOf, told } from "./card-leaf.ts";
import { generalNames, removedTemplates, templates, unknownTemplate, type Template } from "./card-templates.ts";
import { member, type Find } from "./finding.ts";

// Client guide, Content templates: a card says by its `type` which template it fills.

const named = (name: string): string => `\`${name}\``;
const choice = `Write one of ${generalNames.map(named).join(", ")}`;

interface Chosen {
  /** Null where nobody can say which it is. */
  readonly name: string | null;
  readonly template: Template;
}

/** The template a card is held against: the one it names, or probably means. */
export function templateOf(type: Json | undefined, path: string, find: Find): Chosen {
  const at = member(path, "type");
  const say = (message: string, remedy: string): void =>
    find("card-template", at, `\`${at}\` ${message}`, remedy, told(type));
  const unknown: Chosen = { name: null, template: unknownTemplate };
  const becomes = "the screen shows its `failureMessage`, or its texts where it has none";
  if (typeof type !== "string" || type === "") {
    const inside = isJsonObject(type) && typeof type["value"] === "string" ? type["value"] : "";
    const meant = templates.get(inside);
    const got = type === "" ? "an empty text" : kindOf(type);
    const remedy = meant === undefined ? choice : `Write \`"type": "${inside}"\``;
    say(`must be the name of a content template such as "Text", got ${got}; ${becomes}`, remedy);
    return meant === undefined ? unknown : { name: inside, template: meant };
  }
  const template = templates.get(type);
  if (template?.service !== undefined) {
    const message = `is ${told(type)}, which is meant for Clova's own ${template.service}; its texts are shown here`;
    say(`${message}, whether a device takes it from an extension is not known`, choice);
  }
  if (template !== undefined) return { name: type, template };
  if (removedTemplates.includes(type)) {
    say(
      `is ${told(type)}, which the guides dropped in January 2018; ${becomes}`,
      "Write `ImageText`, which replaced it",
    );
    return unknown;
  }
  const near = nearestName(type, [...templates.keys()]);
  say(
    `is ${told(type)}, which is no content template; ${becomes}`,
    near === undefined ? choice : `Did you mean \`${near}\`?`,
  );
  return near === undefined ? unknown : { name: near, template: templates.get(near)! };
}
