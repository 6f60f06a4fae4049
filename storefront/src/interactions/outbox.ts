import type { InteractionEvent } from "./interaction.ts";

const PREFIX = "marketplace.interaction.";
const MOST_KEPT = 500;

interface Entry {
  readonly owner: string;
  readonly event: InteractionEvent;
}

/**
 * Events that the server has not acknowledged, in the browser's storage, so that they outlive the
 * page and a server that is down. Every event has a key of its own: two tabs never overwrite each
 * other's, and at worst send one twice, which the server counts once.
 *
 * Each belongs to the shopper who was there when it happened. Another one on the same device
 * neither sends nor keeps it.
 */
export class Outbox {
  /** @param storage where to keep them; a plain Map-like stand-in will do when there is none */
  constructor(private readonly storage: Storage) {}

  add(owner: string, event: InteractionEvent): void {
    try {
      this.storage.setItem(PREFIX + event.eventId, JSON.stringify({ owner, event }));
    } catch {
      // Storage is full or refused. Losing an event is better than breaking the page.
    }
  }

  remove(eventIds: Iterable<string>): void {
    for (const eventId of eventIds) this.storage.removeItem(PREFIX + eventId);
  }

  /** The owner's events, oldest first; drops those of others, and the oldest of too many. */
  pending(owner: string): InteractionEvent[] {
    const entries = this.keys().map((key) => [key, this.read(key)] as const);
    for (const [key, entry] of entries) {
      if (entry?.owner !== owner) this.storage.removeItem(key);
    }
    const own = entries
      .flatMap(([, entry]) => (entry?.owner === owner ? [entry.event] : []))
      .sort((one, other) => one.at.localeCompare(other.at));
    const kept = own.slice(-MOST_KEPT);
    this.remove(own.slice(0, own.length - kept.length).map((event) => event.eventId));
    return kept;
  }

  private keys(): string[] {
    return Array.from({ length: this.storage.length }, (_, index) =>
      this.storage.key(index),
    ).filter((key): key is string => key?.startsWith(PREFIX) === true);
  }

  private read(key: string): Entry | undefined {
    try {
      return JSON.parse(this.storage.getItem(key) ?? "") as Entry;
    } catch {
      return undefined;
    }
  }
}
