import { describe, expect, it, vi } from "vitest";
import type { InteractionEvent } from "./interaction.ts";
import { httpTransport } from "./transport.ts";

const EVENT: InteractionEvent = {
  eventId: "e1",
  type: "click",
  productId: "p1",
  at: "2026-11-24T12:00:00.000Z",
};

const answering = (status: number, headers = {}) =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("{}", { status, headers }));

describe("httpTransport", () => {
  it("posts a batch that outlives the page", async () => {
    const fetch = answering(202);

    expect(await httpTransport.send([EVENT])).toEqual({ kind: "settled" });

    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("/api/v1/interactions");
    expect(init).toMatchObject({ method: "POST", keepalive: true });
    const body = JSON.parse(init?.body as string) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(["sentAt", "events"]);
    expect(body["events"]).toEqual([EVENT]);
  });

  it("hears how long to wait", async () => {
    answering(503, { "Retry-After": "7" });
    expect(await httpTransport.send([EVENT])).toEqual({ kind: "later", retryAfterSeconds: 7 });
  });

  it.each([401, 403, 429, 500, 502])("tries again after %i", async (status) => {
    answering(status);
    expect(await httpTransport.send([EVENT])).toMatchObject({ kind: "later" });
  });

  it.each([400, 413, 422])("does not repeat what is refused with %i", async (status) => {
    answering(status);
    expect(await httpTransport.send([EVENT])).toEqual({ kind: "settled" });
  });

  it("tries again when there is no network", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("offline"));
    expect(await httpTransport.send([EVENT])).toMatchObject({ kind: "later" });
  });
});
