import { fold, folded, isWordBorder } from "../text/folded-text.ts";
import { phrases } from "../wording/phrases.ts";
import { extensionIdentity, invocationName, skillName } from "./guide-sections.ts";
import { genericWords, personsAndPlaces, reservedPhrases, startStopPhrases } from "./name-words.ts";
import { quoted } from "./quotation.ts";
import { faultsAmong } from "./rule.ts";
import type { Fault, Rule, Words } from "./rule.ts";
import type { LintedName, Subject } from "./subject.ts";

export const nameRules: readonly Rule[] = [
  { id: "extension.id", severity: "warning", source: extensionIdentity, check: extensionId },
  { id: "names.missing", severity: "warning", source: invocationName, check: missing },
  { id: "name.count", severity: "error", source: invocationName, check: count },
  { id: "name.duplicate", severity: "warning", source: invocationName, check: duplicate },
  { id: "name.generic-word", severity: "error", source: skillName, check: genericWord },
  { id: "name.person-or-place", severity: "error", source: skillName, check: personOrPlace },
  { id: "name.wake-word", severity: "error", source: skillName, check: wakeWord },
  { id: "name.reserved-phrase", severity: "error", source: skillName, check: reservedPhrase },
  { id: "name.start-stop", severity: "error", source: skillName, check: startStop },
  { id: "name.particle", severity: "error", source: skillName, check: particle },
  { id: "name.company", severity: "warning", source: skillName, check: company },
];

const mostNames = { kr: 3, jp: 5 };

function extensionId({ model: { extensionId } }: Subject): Fault[] {
  if (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i.test(extensionId)) return [];
  const words = {
    message: `The extension ID ${quoted(extensionId)} is not in reverse-domain form.`,
    remedy:
      "Write `extensionId` like `com.example.pizzabot`, the ID the console has; it cannot be changed there later.",
  };
  return [{ place: {}, tell: () => words }];
}

function missing({ model: { invocationNames }, region }: Subject): Fault[] {
  if (invocationNames.length > 0) return [];
  const words = {
    message: "The model has no invocation name, so nobody can call the extension by it.",
    remedy: `Write 1 to ${mostNames[region]} names into \`invocationNames\` of extension.json.`,
  };
  return [{ place: {}, tell: () => words }];
}

function count({ model: { invocationNames }, region }: Subject): Fault[] {
  const most = mostNames[region];
  if (invocationNames.length <= most) return [];
  const allowed = region === "jp" ? "one main name and up to 4 sub names" : "1 to 3 names";
  const words = {
    message: `The model has ${invocationNames.length} invocation names; ${allowed} are allowed.`,
    remedy: "Keep those that users say most.",
  };
  return [{ place: {}, tell: () => words }];
}

/** In Japan sub names are other spellings of the main one, so a space makes another name there. */
function duplicate({ names, region }: Subject): Fault[] {
  const earlier = new Map<string, string>();
  return faultsAmong(names, ({ name, words }) => {
    const key = region === "kr" ? words : name.normalize("NFKC").trim();
    const same = earlier.get(key);
    earlier.set(key, same ?? name);
    return same === undefined
      ? null
      : () => ({
          message: `The invocation name ${quoted(name)} repeats ${quoted(same)}.`,
          remedy: "Leave one of them out.",
        });
  });
}

/** The names in which something is found that must not be there. */
function namesWith(
  { names }: Subject,
  find: (name: LintedName) => string | undefined,
  tell: (name: string, found: string) => Words,
): Fault[] {
  return faultsAmong(names, (name) => {
    const found = find(name);
    return found === undefined ? null : () => tell(quoted(name.name), found);
  });
}

/** Words by their folded text. */
const byText = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(words.map((word) => [folded(word), word]));

function genericWord(subject: Subject): Fault[] {
  const generic = byText(subject.languages.flatMap((lang) => genericWords[lang]));
  return namesWith(
    subject,
    ({ words }) => generic.get(words),
    (name) => ({
      message: `The invocation name ${name} is a generic word, which is not allowed.`,
      remedy: "Add the name of the developer, the service or the brand to it.",
    }),
  );
}

function personOrPlace(subject: Subject): Fault[] {
  const proper = byText(subject.languages.flatMap(personsAndPlaces));
  return namesWith(
    subject,
    ({ words }) => proper.get(words),
    (name) => ({
      message: `The invocation name ${name} is only the name of a person or place, which is not allowed.`,
      remedy: "Make it part of a longer name that says what the extension does.",
    }),
  );
}

function wakeWord(subject: Subject): Fault[] {
  const wakeWords = subject.languages.flatMap((lang) =>
    phrases[lang].wakeWords.map((word) => ({ word, text: folded(word), apart: phrases[lang].wordsApart })),
  );
  return namesWith(
    subject,
    ({ name, words }) => wakeWords.find(({ text, apart }) => contains(name, words, text, apart))?.word,
    (name, word) => ({
      message: `The invocation name ${name} contains the wake word ${quoted(word)}, which is not allowed.`,
      remedy: "Leave the wake word out of it.",
    }),
  );
}

/** Whether a folded text contains another, where words are written apart as words of its own. */
function contains(name: string, words: string, text: string, apart: boolean): boolean {
  const at = words.indexOf(text);
  if (at === -1 || !apart) return at !== -1;
  const heard = fold(name);
  return isWordBorder(heard, at) && isWordBorder(heard, at + text.length);
}

function reservedPhrase(subject: Subject): Fault[] {
  const reserved = [...byText(subject.languages.flatMap((lang) => reservedPhrases[lang]))];
  return namesWith(
    subject,
    ({ words }) => reserved.find(([text]) => words.includes(text))?.[1],
    (name, phrase) => ({
      message: `The invocation name ${name} contains ${quoted(phrase)}, which Clova's own skills answer.`,
      remedy: "Choose a name that Clova does not already understand as something else.",
    }),
  );
}

function startStop(subject: Subject): Fault[] {
  return namesWith(
    subject,
    ({ words }) => startStopPhrases[subject.region].find((phrase) => words.includes(folded(phrase))),
    (name, phrase) => ({
      message: `The invocation name ${name} contains ${quoted(phrase)}, which starts or ends an extension.`,
      remedy: "Leave that out; users say it behind the name.",
    }),
  );
}

const koreanParticles = ["에게", "에서"];

function particle(subject: Subject): Fault[] {
  const find = ({ name }: LintedName): string | undefined => {
    if (subject.region === "jp") return name.includes("を使って") ? "を使って" : undefined;
    const words = name.normalize("NFKC").split(/\s+/);
    return koreanParticles.find((end) => words.some((word) => word.endsWith(end) && word !== end));
  };
  return namesWith(subject, find, (name, found) => ({
    message: `The invocation name ${name} contains ${quoted(found)}, which joins a name and a command.`,
    remedy: "Reword the name without it.",
  }));
}

function company(subject: Subject): Fault[] {
  const known = subject.region === "kr" ? /네이버|(?<![a-z])naver(?![a-z])/i : /(?<![a-z])line(?![a-z])/i;
  return namesWith(
    subject,
    ({ name }) => known.exec(name.normalize("NFKC"))?.[0],
    (name, found) => ({
      message: `The invocation name ${name} contains ${quoted(found)}: it may be taken for a service of that company.`,
      remedy: "Leave the company's name out unless the service is its own.",
    }),
  );
}
