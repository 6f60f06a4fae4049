import { afterEach, expect, it, vi } from "vitest";
import { expectMerge, lookAgainMillis } from "./merge.ts";

afterEach(() => vi.useRealTimers());

it("looks again at empty lists for some seconds after a sign-in", () => {
  vi.useFakeTimers();
  expect(lookAgainMillis(true)).toBe(false);

  expectMerge();

  expect(lookAgainMillis(true)).toBe(500);
  expect(lookAgainMillis(false)).toBe(false);
  vi.advanceTimersByTime(8_000);
  expect(lookAgainMillis(true)).toBe(false);
});
