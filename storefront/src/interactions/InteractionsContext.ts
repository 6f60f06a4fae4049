import { createContext, useContext } from "react";
import type { Interaction } from "./interaction.ts";

/** What components may do with interactions. */
export interface Interactions {
  readonly record: (interaction: Interaction) => void;
  /** Fulfilled when the server knows what was done so far, or could not be told in time. */
  readonly settled: () => Promise<void>;
}

export const InteractionsContext = createContext<Interactions>({
  record: () => undefined,
  settled: () => Promise.resolve(),
});

export const useInteractions = (): Interactions => useContext(InteractionsContext);
