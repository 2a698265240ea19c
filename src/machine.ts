// A machine is a function from (state, input, now) to the next state and the effects it wants. Both machines are built of
// such steps, one after another.

export interface Step<State, Effect> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Nothing to do, nothing wanted. */
export const unchanged = <State>(state: State): Step<State, never> => ({ state, effects: [] });

/** Does one thing after another, each on the state the one before left; effects come in that order. */
export function inTurn<State, Effect>(
  state: State,
  ...steps: readonly ((state: State) => Step<State, Effect>)[]
): Step<State, Effect> {
  const effects: Effect[] = [];
  let next = state;
  for (const take of steps) {
    const step = take(next);
    next = step.state;
    for (const effect of step.effects) effects.push(effect);
  }
  return { state: next, effects };
}
