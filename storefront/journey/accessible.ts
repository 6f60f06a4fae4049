import axe from "axe-core";
import type { Page } from "playwright-core";
import { check } from "./steps.ts";

/** Fails on what axe finds serious on the page as it is. */
export async function checkAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const page = window as unknown as { axe: typeof axe };
    const { violations } = await page.axe.run({ resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
  check(findings.length === 0, `Barriers on ${page.url()}:\n${findings.join("\n")}`);
}
