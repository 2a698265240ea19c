import { ConfigurationError } from "../../errors.ts";
import { createTokenHiding, credentialsOf, readUsers, readUses, type EmulatorOptions } from "../../index.ts";

/** Access tokens and the password of the extension's URL, and what hides them in what a program of the user's says. */
export interface RunSecrets {
  readonly add: (token: string) => void;
  /** The secrets of these options. */
  addFrom(options: EmulatorOptions): void;
  /** The secrets these conversation files name: behind `/link`, in their user files, and in the URL of the extension. */
  addOf(files: readonly string[]): Promise<void>;
  readonly hide: (line: string) => string;
  /** Does something whose fault may quote what a program said. */
  hideInFaults<Result>(act: () => Promise<Result>): Promise<Result>;
}

export function createRunSecrets(...options: readonly EmulatorOptions[]): RunSecrets {
  const hiding = createTokenHiding();
  const hide = (line: string): string => hiding.hideInMessage(line);
  const addFrom = ({ accessToken, user, extension }: EmulatorOptions): void => {
    for (const token of [accessToken, user?.owner.accessToken, user?.current?.accessToken]) hiding.add(token);
    hiding.addCredentials(credentialsOf(extension));
  };
  options.forEach(addFrom);
  return {
    add: (token) => hiding.add(token),
    addFrom,
    async addOf(files) {
      for (const uses of await Promise.all(files.map(readUses))) {
        hiding.addCredentials(credentialsOf(uses?.extension));
        uses?.tokens?.forEach((token) => hiding.add(token));
        if (uses?.user === undefined) continue;
        // A file that cannot be read is a fault of the conversation's, told when it is had.
        const user = await readUsers(uses.user).catch(() => null);
        if (user !== null) addFrom({ user });
      }
    },
    hide,
    async hideInFaults(act) {
      try {
        return await act();
      } catch (error) {
        if (error instanceof ConfigurationError) error.message = hide(error.message);
        throw error;
      }
    },
  };
}
