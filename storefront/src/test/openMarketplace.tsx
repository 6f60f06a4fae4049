import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { answerTo } from "../../mock/answerTo.ts";
import { Market } from "../../mock/market.ts";
import { App } from "../app/App.tsx";

/** A request as the marketplace got it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Refuses a request, by throwing or with another answer; `undefined` lets it pass. */
type Gate = (asked: Asked) => Response | undefined;

/** The whole storefront on a page, over the mock marketplace instead of a network. */
export function openMarketplace(path: string, { signedIn = false, gate }: Options = {}) {
  const market = new Market();
  market.signedIn = signedIn;
  const asked: Asked[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = new URL(input as string, "http://mock");
    const body: unknown = init?.body === undefined ? undefined : JSON.parse(init.body as string);
    const method = init?.method ?? "GET";
    const request = { method, path: url.pathname, headers: new Headers(init?.headers), body };
    asked.push(request);
    return Promise.resolve(gate?.(request) ?? mockResponse(market, method, url, body));
  });
  window.history.replaceState(null, "", path);
  return { market, asked, user: userEvent.setup(), ...render(<App />) };
}

interface Options {
  readonly signedIn?: boolean;
  readonly gate?: Gate;
}

function mockResponse(market: Market, method: string, url: URL, body: unknown): Response {
  const answer = answerTo(market, method, url, body);
  const text = answer.body === undefined ? null : JSON.stringify(answer.body);
  return new Response(text, { status: answer.status, headers: { ...answer.headers } });
}
