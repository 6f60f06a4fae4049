/** One field of a request that the server refused, as a problem's `errors` lists them. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** Why a request failed: the server's problem details (RFC 9457), or that it was not reached. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly FieldError[] = [],
    readonly traceId?: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(detail ?? title);
  }

  /** Trying the same again later may succeed. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  static unreachable(): Problem {
    return new Problem(0, "about:blank", "The marketplace could not be reached", undefined);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await bodyOf(response);
    return new Problem(
      response.status,
      text(body["type"]) ?? "about:blank",
      text(body["title"]) ?? (response.statusText || `Error ${response.status}`),
      text(body["detail"]),
      fieldErrors(body["errors"]),
      text(body["traceId"]),
      seconds(response.headers.get("Retry-After")),
    );
  }
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    path: text(error["path"]) ?? text(error["field"]) ?? "",
    message: text(error["message"]) ?? text(error["detail"]) ?? "is not valid",
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function seconds(header: string | null): number | undefined {
  const value = header === null ? NaN : Number(header);
  return Number.isFinite(value) ? value : undefined;
}
