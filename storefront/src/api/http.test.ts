import { describe, expect, it, vi } from "vitest";
import { request } from "./http.ts";
import { Problem } from "./problem.ts";

const answering = (response: Response) => vi.spyOn(globalThis, "fetch").mockResolvedValue(response);

describe("request", () => {
  it("leaves empty filters out of the address", async () => {
    const fetch = answering(Response.json({ items: [] }));
    await request("GET", "/products", { query: { q: "a & b", brand: "", cursor: undefined } });
    expect(fetch.mock.calls[0]?.[0]).toBe("/products?q=a+%26+b");
  });

  it("takes an empty answer for nothing", async () => {
    answering(new Response(null, { status: 204 }));
    expect(await request("PUT", "/x")).toBeUndefined();
  });

  it("throws problem details as they are", async () => {
    const body = {
      type: "urn:problem:invalid-request",
      title: "Bad Request",
      detail: "The listing is not valid.",
      traceId: "abc",
      errors: [{ path: "price.amount", message: "must be above 0" }],
    };
    answering(Response.json(body, { status: 400 }));

    const problem = await request("POST", "/x").catch((failure: unknown) => failure);

    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 400, ...body });
  });

  it("makes a problem of an answer without one", async () => {
    answering(new Response("<html>", { status: 502, headers: { "Retry-After": "3" } }));
    await expect(request("GET", "/x")).rejects.toMatchObject({
      status: 502,
      isPassing: true,
      retryAfterSeconds: 3,
    });
  });

  it("tells a network that is down from an answer", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
    await expect(request("GET", "/x")).rejects.toMatchObject({ status: 0, isPassing: true });
  });
});
