export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#10": "\n" };
const unescaped = (text: string): string =>
  text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    const sign = entities[name];
    if (sign === undefined || !whole.endsWith(";")) throw new Error(`no entity: ${whole}`);
    return sign;
  });

/** The elements of an XML text in their order. Throws where it is not well-formed, as far as a report can be so. */
export function expectWellFormed(xml: string): { readonly elements: readonly XmlElement[] } {
  const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (forbidden) throw new Error(`no character of XML: ${JSON.stringify(forbidden[0])}`);
  const elements: XmlElement[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  if (body === xml) throw new Error("no XML declaration");
  for (const part of body.trim().split(/(?=<)|(?<=>)/)) {
    const [, closing] = /^<\/([\w-]+)>$/.exec(part) ?? [];
    const [, name, written = "", end] = /^<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>$/.exec(part) ?? [];
    if (closing !== undefined) {
      if (open.pop() !== closing) throw new Error(`\`${part}\` closes another element`);
    } else if (name !== undefined) {
      const attributes = [...written.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [
        key!,
        unescaped(value!),
      ]);
      elements.push({ name, attributes: Object.fromEntries(attributes) as Record<string, string> });
      if (end === "") open.push(name);
    } else {
      if (part.includes("<") || part.includes("]]>") || open.length === 0) throw new Error(`no text: ${part}`);
      unescaped(part);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  return { elements };
}
