import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import type { Answer } from "./answer.ts";
import { answerTo } from "./answerTo.ts";
import { Market } from "./market.ts";

/**
 * A marketplace in memory for working on the storefront without the stack: `npm run dev:mock`. Never
 * part of a build.
 */
export function mockApi(): Plugin {
  const market = new Market();
  return {
    name: "mock-api",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? "/", "http://mock");
        if (!/^\/(api|bff|mock-sign-in)/.test(url.pathname)) {
          next();
          return;
        }
        void bodyOf(request).then((body) =>
          send(response, answerTo(market, request.method, url, body)),
        );
      });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body));
}
