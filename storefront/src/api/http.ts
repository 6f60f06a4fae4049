import { Problem } from "./problem.ts";

export const API = "/api/v1";

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page, as `sendBeacon` would. */
  readonly keepalive?: boolean;
}

/**
 * One request to the gateway this page came from. Cookies go along by themselves, and so does
 * `Sec-Fetch-Site`, by which the gateway tells our writes from those of another site.
 *
 * @throws Problem for every answer that is not 2xx, and when there is none
 */
export async function request(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<unknown> {
  const response = await answer(method, path + queryString(options.query), options);
  if (!response.ok) throw await Problem.of(response);
  if (response.status === 204 || response.headers.get("Content-Length") === "0") return undefined;
  const body = await response.text();
  return body === "" ? undefined : JSON.parse(body);
}

async function answer(method: string, url: string, options: RequestOptions): Promise<Response> {
  const { body, headers, signal, keepalive } = options;
  try {
    return await fetch(url, {
      method,
      credentials: "same-origin",
      headers: {
        Accept: "application/json, application/problem+json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw Problem.unreachable();
  }
}

function queryString(query: RequestOptions["query"] = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

// What the server answers is described by types, not checked again here: the contract tests of the
// services do that. Each function below names the type it expects in one place.

export const get = async <T>(path: string, options?: RequestOptions): Promise<T> =>
  (await request("GET", API + path, options)) as T;

export const post = async <T>(path: string, body: unknown, options?: RequestOptions): Promise<T> =>
  (await request("POST", API + path, { ...options, body })) as T;

export const put = async (path: string, body?: unknown): Promise<void> => {
  await request("PUT", API + path, { body });
};

export const remove = async (path: string): Promise<void> => {
  await request("DELETE", API + path);
};
