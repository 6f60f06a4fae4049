import { openBrowser } from "./browser.ts";
import { Shopper } from "./shopper.ts";
import { Steps } from "./steps.ts";

/**
 * One person's way through a running marketplace, in a real browser:
 * `STOREFRONT_URL=http://localhost:8080 npm run journey`. Exit status 0 only if every step went well;
 * pictures of each are in target/journey.
 */
const origin = (process.env["STOREFRONT_URL"] ?? "http://localhost:8080").replace(/\/$/, "");
const user = process.env["JOURNEY_USER"] ?? "ada";
const password = process.env["JOURNEY_PASSWORD"] ?? "ada-demo-1";
const STEP_MILLIS = 30_000;

const browser = await openBrowser().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
});
try {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  context.setDefaultTimeout(STEP_MILLIS);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(`page error: ${error.message}`));
  const shopper = new Shopper(page, origin);
  const steps = new Steps(page);

  await steps.step("A visitor opens the feed", () => shopper.opensTheFeed());
  const before = await shopper.feed();
  const title = await steps.step("opens a product", () => shopper.opensAProductOfTheFeed());
  await steps.step("finds the feed changed because of it", () =>
    shopper.findsTheFeedChangedBecauseOf(title, before),
  );
  await steps.step("loses nothing while the intake is away", () =>
    shopper.losesNothingWhileTheIntakeIsAway(),
  );
  await steps.step("searches", () => shopper.searches(title.split(/\s+/).slice(0, 2).join(" ")));
  await steps.step("opens the first result", () => shopper.opensTheFirstResult());
  const productUrl = page.url();
  const listing = await steps.step("adds an offer to the cart", () =>
    shopper.addsTheFirstOfferToTheCart(),
  );
  await steps.step("signs in", () => shopper.signsInFromTheCart(user, password));
  await steps.step("finds the cart as it was", () => shopper.findsInTheCart(listing));
  await steps.step("orders, and sees the order", () => shopper.orders(listing));
  await steps.step("finds it no longer on offer", () =>
    shopper.findsNoLongerOnOffer(listing, productUrl),
  );
  await steps.step("signs out", () => shopper.signsOut());
  console.log("The journey went well.");
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  console.error("The journey failed; target/journey has pictures of it.");
  process.exitCode = 1;
} finally {
  await browser.close();
}
