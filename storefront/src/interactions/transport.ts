import { API, post } from "../api/http.ts";
import { Problem } from "../api/problem.ts";
import type { InteractionBatch } from "../api/types.ts";
import type { InteractionEvent } from "./interaction.ts";

/** What came of sending a batch. */
export type Delivery =
  /** The server has decided about every event: do not send them again. */
  | { readonly kind: "settled" }
  /** Not taken in for now: keep them and try again later. */
  | { readonly kind: "later"; readonly retryAfterSeconds: number | undefined };

/** How batches reach the server; tests put a recording one in its place. */
export interface Transport {
  send(events: readonly InteractionEvent[]): Promise<Delivery>;
  /** The page is going away: send without waiting for, or hearing of, an answer. */
  sendBlindly(events: readonly InteractionEvent[]): void;
}

const PATH = "/interactions";

const batch = (events: readonly InteractionEvent[]): InteractionBatch => ({
  sentAt: new Date().toISOString(),
  events,
});

export const httpTransport: Transport = {
  async send(events) {
    try {
      // An event that was refused would be refused again: accepted or not, it is settled.
      await post(PATH, batch(events), { keepalive: true });
      return { kind: "settled" };
    } catch (failure) {
      if (!(failure instanceof Problem)) return { kind: "later", retryAfterSeconds: undefined };
      return isFinal(failure.status)
        ? { kind: "settled" }
        : { kind: "later", retryAfterSeconds: failure.retryAfterSeconds };
    }
  },

  sendBlindly(events) {
    const json = new Blob([JSON.stringify(batch(events))], { type: "application/json" });
    navigator.sendBeacon(API + PATH, json);
  },
};

/** A 4xx is our fault and stays so, but for those that a new session or some patience heals. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
}
