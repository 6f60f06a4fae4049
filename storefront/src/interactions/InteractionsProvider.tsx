import { useEffect, type ReactNode } from "react";
import { InteractionsContext, type Interactions } from "./InteractionsContext.ts";
import { Outbox } from "./outbox.ts";
import { Recorder } from "./recorder.ts";
import { httpTransport } from "./transport.ts";

/** A feed is not kept waiting longer than this for the news of the last click to arrive. */
const LONGEST_WAIT_MILLIS = 1_000;

const recorder = new Recorder(new Outbox(window.localStorage), httpTransport, {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  schedule(task, millis) {
    const timer = setTimeout(task, millis);
    return () => clearTimeout(timer);
  },
});

const interactions: Interactions = {
  record: (interaction) => recorder.record(interaction),
  settled: () =>
    Promise.race([
      recorder.settle(),
      new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MILLIS)),
    ]),
};

interface Props {
  /** Whose doings these are; none are recorded while it is unknown. */
  readonly shopperId: string | undefined;
  readonly children: ReactNode;
}

/** Gives the page its recorder, and sends what is left when the page hides or is online again. */
export function InteractionsProvider({ shopperId, children }: Props) {
  useEffect(() => {
    if (shopperId !== undefined) recorder.identify(shopperId);
  }, [shopperId]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    // A hidden page may well come back, and hears the answer then; one that unloads does not.
    document.addEventListener("visibilitychange", sendWhenHidden, { signal });
    window.addEventListener("pagehide", () => recorder.leave(), { signal });
    window.addEventListener("online", () => void recorder.flush(), { signal });
    return () => stop.abort();
  }, []);

  return <InteractionsContext value={interactions}>{children}</InteractionsContext>;
}

function sendWhenHidden() {
  if (document.visibilityState === "hidden") void recorder.flush();
}
