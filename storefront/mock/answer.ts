/** What a mock endpoint answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const created = (body: unknown): Answer => ({ status: 201, body });

export const noContent: Answer = { status: 204 };

export const redirect = (location: string): Answer => ({ status: 302, headers: { location } });

export const problem = (
  status: number,
  title: string,
  detail?: string,
  type = "about:blank",
): Answer => ({
  status,
  body: { type, status, title, detail, traceId: "4bf92f3577b34da6" },
  headers: { "content-type": "application/problem+json" },
});
