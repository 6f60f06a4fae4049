import { mkdirSync, rmSync } from "node:fs";
import type { Page } from "playwright-core";

const FOLDER = "target/journey";

/** Runs the steps of a journey one after the other, says how each went, and keeps a picture of it. */
export class Steps {
  private count = 0;

  constructor(private readonly page: Page) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  async step<T>(name: string, action: () => Promise<T>): Promise<T> {
    const number = String(++this.count).padStart(2, "0");
    const start = Date.now();
    try {
      const result = await action();
      console.log(`ok   ${number} ${name} (${Date.now() - start} ms)`);
      return result;
    } catch (failure) {
      console.log(`FAIL ${number} ${name} (${Date.now() - start} ms) at ${this.page.url()}`);
      throw failure;
    } finally {
      const file = `${number}-${name.replaceAll(/\W+/g, "-").toLowerCase()}.png`;
      await this.page.screenshot({ path: `${FOLDER}/${file}` }).catch(() => undefined);
    }
  }
}

export function check(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Tries until `attempt` gives something; each try paces itself by waiting for the page. */
export async function eventually<T>(
  what: string,
  millis: number,
  attempt: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + millis;
  do {
    const result = await attempt();
    if (result !== undefined) return result;
  } while (Date.now() < end);
  throw new Error(`Not within ${millis} ms: ${what}`);
}
