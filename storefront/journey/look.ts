import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";

/**
 * Takes a picture of every page, wide, narrow and dark, into target/look: for people who work on how
 * it looks. `STOREFRONT_URL=… npm run look`
 */
const origin = process.env["STOREFRONT_URL"] ?? "http://127.0.0.1:5173";
const folder = "target/look";

const VIEWS = [
  { name: "wide", viewport: { width: 1360, height: 900 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1360, height: 900 }, colorScheme: "dark" },
  { name: "narrow", viewport: { width: 390, height: 844 }, colorScheme: "light" },
] as const;

const browser = await openBrowser();
try {
  mkdirSync(folder, { recursive: true });
  for (const { name, ...options } of VIEWS) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await lookAround(page, name);
    await context.close();
  }
} finally {
  await browser.close();
}

async function lookAround(page: Page, view: string): Promise<void> {
  await page.goto(origin);
  await page.locator(".recommendation").first().waitFor();
  await shoot(page, view, "home");
  await page
    .getByRole("button", { name: /Why this/ })
    .first()
    .click();
  await shoot(page, view, "why");
  await page.keyboard.press("Escape");
  await page.locator(".recommendation .card__link").first().click();
  await page.locator(".offer, .offers p").first().waitFor();
  await page.locator(".rail").first().waitFor();
  await shoot(page, view, "product", true);
  const add = page.getByRole("button", { name: "Add to cart" });
  if (await add.count()) await add.first().click();
  await page.goto(`${origin}/cart`);
  await page.locator(".checkout, .empty").first().waitFor();
  await shoot(page, view, "cart");
  for (const path of [
    "search",
    "search?q=zzzzzz",
    "favourites",
    "orders",
    "sell",
    "sign-up",
    "nowhere",
  ]) {
    await page.goto(`${origin}/${path}`);
    await page.locator(".card, .empty, form.panel").first().waitFor();
    await shoot(page, view, path.replace(/\W+/g, "-"));
  }
}

async function shoot(page: Page, view: string, name: string, fullPage = false): Promise<void> {
  await page.screenshot({
    path: `${folder}/${view}-${name}.png`,
    fullPage,
    animations: "disabled",
  });
}
