import { commands, type Continuation, type Continuations, type Vocabulary } from "../../../index.ts";
import type { Candidate } from "../../line/completion.ts";
import { mostCandidates, type Ways } from "./candidate.ts";
import { lineNames } from "./slash-line.ts";

/** Ways on from words that will be said: what is possible now comes first. */
export function utterance(begun: string, { proposed, hasSession }: Vocabulary): Ways {
  const [first, ...others] = proposed.map((model) => model.continued(begun));
  const isNothing = begun.trim() === "";
  const launches = (all: readonly Continuations[]) => all.flatMap(({ launches, calls }) => [...launches, ...calls]);
  const commandsOf = ({ samples, values, phrases }: Continuations) => [...samples, ...values, ...phrases];
  const said = hasSession
    ? [...commandsOf(first!), ...first!.ends, ...(isNothing ? [] : launches([...others, first!]))]
    : [
        ...launches([first!, ...others]),
        ...first!.named,
        // By itself a command would not be for the extension.
        ...(isNothing && first!.named.length > 0 ? [] : commandsOf(first!)),
        ...(isNothing ? [] : others.flatMap(commandsOf)),
        ...(isNothing ? [] : [first!, ...others].flatMap(({ ends }) => ends)),
      ];
  const candidates = said.map(candidateOf);
  return { from: 0, candidates: isNothing ? withLines(candidates) : candidates };
}

const candidateOf = ({ text, of }: Continuation): Candidate => ({ text, says: of });

/** Where nothing can be said that is known, what can be sent is all there is to begin with. */
function withLines(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = candidates.slice(0, mostCandidates - 1);
  const names = known.length > 0 ? ["/help"] : ["/launch", "/intent", "/end", "/help"];
  return [...known, ...lineNames(names.filter((name) => Object.hasOwn(commands, name)))];
}
