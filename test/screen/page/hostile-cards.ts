import { isJsonObject, type Json, type JsonObject } from "../../../src/cic/json.ts";
import { url, words } from "../card/templates.ts";
import { templates } from "./templates.ts";

// Cards as somebody would send them who means no good.

export const markup =
  `"'><img src=x onerror="window.__pwned=1"><script>window.__pwned=2</script><style>*{display:none}</style>` +
  `<svg onload="window.__pwned=3"><iframe srcdoc="<script>parent.__pwned=4</script>"></iframe>`;

const text =
  markup + "\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\u0008" + "\u202E\u2066abc\u202D\u200F".repeat(20) + "\uD83D";

const addresses: Readonly<Record<string, string>> = {
  markup,
  javascript: "javascript:window.__pwned=5//",
  "javascript in disguise": " \u0001JaVa\tScRiPt:window.__pwned=6",
  "a page as data": "data:text/html,<script>opener.__pwned=7</script>",
  "a picture as data": "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='window.__pwned=8'/>",
  "an SVG picture": "{pictures}/drawing.svg",
  "a page for a picture": "{pictures}/page.html",
  "a password": "https://user:secret@pizza.example/",
  "a file": "file:///etc/passwd",
};

/** Members that choose the template, not what it shows. */
const choosing: ReadonlySet<string> = new Set(["type", "displayType", "subType", "thumbImageType"]);

/** The same with other words and addresses, whatever they are of. */
function filled(value: Json, text: string, address = text): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((entry) => filled(entry, text, address));
  if (!isJsonObject(value)) return typeof value === "string" ? text : value;
  const isAddress = value["type"] === "url" || value["type"] === "action" || value["type"] === "phoneNum";
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      choosing.has(name) ? member : isAddress ? address : filled(member, text, address),
    ]),
  );
}

const everywhere = Object.entries(templates).flatMap(([template, card]) => {
  const hasAddress = /"(url|action|phoneNum)"/.test(JSON.stringify(card));
  const attacks = Object.entries(addresses).slice(0, hasAddress ? undefined : 1);
  return attacks.map(([name, address]) => [`${template}: ${name}`, filled(card, text, address) as JsonObject]);
}) as [string, JsonObject][];

const many = (count: number, entry: (at: number) => JsonObject): readonly JsonObject[] =>
  Array.from({ length: count }, (_, at) => entry(at));

const oddMembers = JSON.parse(`{
  "type": "Text", "__proto__": { "mainText": { "value": "polluted" }, "polluted": true },
  "constructor": { "prototype": { "polluted": true } }, "mainText": { "type": "string", "value": "__proto__" },
  "tableList": [{ "__proto__": null, "item1": { "value": "constructor" }, "item2": { "__proto__": "x", "value": "toString" } }]
}`) as JsonObject;

/** By what they are. */
export const hostileCards: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(everywhere),
  "a template that is markup": { type: text, failureMessage: words(text) },
  "a template of an odd name": { type: "__proto__", toString: words("toString"), constructor: words("constructor") },
  "members of odd names": oddMembers,
  "10,000 rows": {
    type: "Text",
    mainText: words("메뉴"),
    tableList: many(10_000, (at) => ({ item1: words(`${at}`), item2: words("피자"), item3: words("1원") })),
  },
  "10,000 cards": { type: "CardList", cardList: many(10_000, (at) => ({ title: words(`피자 ${at}`) })) },
  "1,000 pictures": {
    type: "ImageList",
    thumbImageUrlList: many(1000, (at) => ({ imageUrl: url(`{pictures}/${at}.html`) })),
  },
  "long words": filled(templates["card-list"]!, "무".repeat(9000)) as JsonObject,
  "combining marks": filled(templates["text-table"]!, "a" + "\u0301".repeat(3000)) as JsonObject,
  "1 MB of text": { type: "Text", mainText: words("피자"), paragraphText: words("피자는 맛있다. ".repeat(40_000)) },
  "many levels": many(90, () => ({})).reduce<JsonObject>((inner) => ({ inner }), { type: words("x") }),
};
