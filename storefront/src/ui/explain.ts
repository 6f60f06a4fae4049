import { Problem } from "../api/problem.ts";

export interface Explanation {
  readonly title: string;
  readonly text?: string;
}

/** Says what a failure means to the person in front of it. */
export function explain(failure: unknown): Explanation {
  if (!(failure instanceof Problem)) {
    return { title: "Something went wrong", text: "Please try that again." };
  }
  switch (failure.status) {
    case 0:
      return {
        title: "You seem to be offline",
        text: "We could not reach the marketplace. Nothing you did is lost.",
      };
    case 401:
      return { title: "Please sign in", text: "That needs an account." };
    case 403:
      return { title: "Not allowed", text: failure.detail ?? "Your account may not do that." };
    case 404:
      return { title: "Not found", text: "This may have been sold or taken down." };
    case 429:
      return { title: "A little too fast", text: `Please try again ${wait(failure)}.` };
    case 502:
    case 503:
    case 504:
      return {
        title: "Back in a moment",
        text: `This part is resting. Try again ${wait(failure)}.`,
      };
    default:
      return { title: failure.title, ...(failure.detail ? { text: failure.detail } : {}) };
  }
}

function wait({ retryAfterSeconds }: Problem): string {
  if (retryAfterSeconds === undefined || retryAfterSeconds < 1) return "shortly";
  return retryAfterSeconds === 1 ? "in a second" : `in ${retryAfterSeconds} seconds`;
}
