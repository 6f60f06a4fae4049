import { expect, it } from "vitest";
import { voiceOf } from "./reasons.ts";

it.each([
  ["session-neighbours", "eye"],
  ["shopper-neighbours", "people"],
  ["factors", "people"],
  ["item-graph", "eye"],
  ["item-neighbours", "eye"],
  ["popularity", "flame"],
  ["category-popularity", "flame"],
  ["fresh", "spark"],
  ["something nobody knows yet", "spark"],
])("gives the source %s a voice", (source, icon) => {
  expect(voiceOf(source).icon).toBe(icon);
});
