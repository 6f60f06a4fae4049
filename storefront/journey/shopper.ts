import type { Page, Response } from "playwright-core";
import { checkAccessible } from "./accessible.ts";
import { check, eventually } from "./steps.ts";

/** The limits within which the system must have followed; generous, for a machine that is busy. */
const FOLLOWED_MILLIS = 15_000;

/** What a person does in the storefront, in their words; finds things as they would, by role and name. */
export class Shopper {
  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  async opensTheFeed(): Promise<void> {
    await this.page.goto(this.origin);
    const products = await this.feed();
    check(products.length >= 10, `The feed has ${products.length} products, not 10`);
    await checkAccessible(this.page);
  }

  /** @returns the title of the product that was opened */
  async opensAProductOfTheFeed(): Promise<string> {
    const link = this.page.locator(".recommendation .card__link").first();
    const title = await link.innerText();
    const known = this.page.waitForResponse(answersInteraction("view", 202));
    await link.click();
    await this.page.getByRole("heading", { level: 1, name: title }).waitFor();
    await known;
    await checkAccessible(this.page);
    return title;
  }

  async findsTheFeedChangedBecauseOf(title: string, before: readonly string[]): Promise<void> {
    await this.page.goBack();
    // Long titles are cut in reasons.
    const reason = `Because you looked at ${title.slice(0, 20)}`;
    await eventually(`"${reason}…" in the feed`, FOLLOWED_MILLIS, async () => {
      const products = await this.feed();
      const said = await this.page.locator(".reason", { hasText: reason }).count();
      if (said > 0 && products.join() !== before.join()) return true;
      await this.page.reload();
      return undefined;
    });
  }

  /** Opens a product while the intake is away: the view must arrive once it is back. */
  async losesNothingWhileTheIntakeIsAway(): Promise<void> {
    const intake = "**/api/v1/interactions";
    const away = { status: 503, headers: { "Retry-After": "1" }, body: "{}" };
    await this.page.route(intake, (route) => route.fulfill(away));
    const refused = this.page.waitForResponse(answersInteraction("view", 503));
    await this.page.locator(".recommendation .card__link").first().click();
    await refused;
    const arrived = this.page.waitForResponse(answersInteraction("view", 202));
    await this.page.unroute(intake);
    await arrived;
  }

  async searches(words: string): Promise<void> {
    await this.page.getByRole("combobox", { name: /Search/ }).fill(words);
    await this.page.keyboard.press("Enter");
    await this.page.getByRole("heading", { name: `Results for “${words}”` }).waitFor();
    await this.page.getByRole("region", { name: "Results" }).locator("article").first().waitFor();
    await checkAccessible(this.page);
  }

  async opensTheFirstResult(): Promise<void> {
    await this.page.getByRole("region", { name: "Results" }).locator(".card__link").first().click();
    await this.page.locator(".offer").first().waitFor();
  }

  /** @returns the id of the listing */
  async addsTheFirstOfferToTheCart(): Promise<string> {
    const offer = this.page.locator(".offer").first();
    const id = (await offer.getAttribute("data-listing-id")) ?? "";
    await offer.getByRole("button", { name: "Add to cart" }).click();
    await offer.getByRole("link", { name: "In your cart" }).click();
    await this.cartLine(id).waitFor();
    await checkAccessible(this.page);
    return id;
  }

  async signsInFromTheCart(user: string, password: string): Promise<void> {
    await this.page.getByRole("button", { name: "Sign in to order" }).click();
    await this.page.locator("#username").fill(user);
    await this.page.locator("#password").fill(password);
    await this.page.locator("#kc-login").click();
    await this.page.getByRole("link", { name: /^Account of/ }).waitFor();
  }

  async findsInTheCart(listingId: string): Promise<void> {
    await this.cartLine(listingId).waitFor();
  }

  async orders(listingId: string): Promise<void> {
    await this.page.getByRole("button", { name: "Place order" }).click();
    const orders = this.page.getByRole("list", { name: "Your orders" });
    await orders.locator(`[data-listing-id="${listingId}"]`).waitFor();
    await checkAccessible(this.page);
  }

  async findsNoLongerOnOffer(listingId: string, productUrl: string): Promise<void> {
    await eventually(`listing ${listingId} is gone`, FOLLOWED_MILLIS, async () => {
      await this.page.goto(productUrl);
      await this.page.getByRole("region", { name: "On offer" }).waitFor();
      const offers = await this.page.locator(`.offer[data-listing-id="${listingId}"]`).count();
      return offers === 0 ? true : undefined;
    });
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole("link", { name: /^Account of/ }).click();
    await this.page.getByRole("button", { name: "Sign out" }).click();
    await this.page.getByRole("button", { name: "Sign in" }).waitFor();
  }

  /** The ids of the feed's products, in their order, once the feed is up to date. */
  async feed(): Promise<string[]> {
    await this.page.locator('[aria-label="Chosen for you"][aria-busy="false"]').waitFor();
    const ids = this.page.locator(".recommendation");
    return ids.evaluateAll((cards) =>
      cards.map((card) => card.getAttribute("data-product-id") ?? ""),
    );
  }

  private cartLine(listingId: string) {
    return this.page.locator(`.cart-line[data-listing-id="${listingId}"]`);
  }
}

const answersInteraction = (type: string, status: number) => (response: Response) =>
  response.url().endsWith("/api/v1/interactions") &&
  response.status() === status &&
  (response.request().postData() ?? "").includes(`"type":"${type}"`);
