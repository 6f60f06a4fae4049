import { describe, expect, it } from "vitest";
import type { InteractionEvent } from "./interaction.ts";
import { Outbox } from "./outbox.ts";

const event = (number: number): InteractionEvent => ({
  eventId: `event-${number}`,
  type: "view",
  productId: "p1",
  at: new Date(number * 1_000).toISOString(),
});

describe("Outbox", () => {
  it("keeps events over a new page, oldest first", () => {
    const page = new Outbox(localStorage);
    page.add("v:one", event(2));
    page.add("v:one", event(1));

    expect(new Outbox(localStorage).pending("v:one")).toEqual([event(1), event(2)]);
  });

  it("forgets what is removed", () => {
    const outbox = new Outbox(localStorage);
    outbox.add("v:one", event(1));
    outbox.add("v:one", event(2));

    outbox.remove(["event-1"]);

    expect(outbox.pending("v:one")).toEqual([event(2)]);
  });

  it("neither gives nor keeps another shopper's events", () => {
    const outbox = new Outbox(localStorage);
    outbox.add("u:ada", event(1));

    expect(outbox.pending("u:ben")).toEqual([]);
    expect(outbox.pending("u:ada")).toEqual([]);
  });

  it("drops the oldest of too many", () => {
    const outbox = new Outbox(localStorage);
    for (let number = 0; number < 503; number++) outbox.add("v:one", event(number));

    const pending = outbox.pending("v:one");

    expect(pending).toHaveLength(500);
    expect(pending[0]).toEqual(event(3));
    expect(localStorage).toHaveLength(500);
  });

  it("survives entries that are not its own making", () => {
    localStorage.setItem("marketplace.interaction.broken", "{");
    localStorage.setItem("something.else", "kept");

    expect(new Outbox(localStorage).pending("v:one")).toEqual([]);
    expect(localStorage.getItem("something.else")).toBe("kept");
  });
});
