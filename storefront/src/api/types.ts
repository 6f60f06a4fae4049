import type { components } from "./generated.ts";

// The words of the pages for the schemas of the API, which generated.ts has from its description.

type Schemas = components["schemas"];

/** Decimal text, never a binary floating point number. */
export type Money = Schemas["Money"];

export type Condition = Schemas["ListingView"]["condition"];

/** Best first. */
export const CONDITIONS = [
  "new-like",
  "very-good",
  "good",
  "acceptable",
  "for-parts",
] as const satisfies readonly Condition[];

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Stars from 1 to 5, and how many people gave them. */
export type Rating = Schemas["Rating"];

export type ProductSummary = Schemas["ProductSummary"];
export type ProductPage = Schemas["Found"];
export type FacetValue = Schemas["Count"];
export type Favourite = Schemas["FavouriteView"];
export type Product = Schemas["ProductView"];

/** What a card shows: some lists tell less of a product than others. */
export type CardProduct = Pick<ProductSummary, "id" | "title"> &
  Partial<Pick<ProductSummary, "brand" | "image" | "priceFrom" | "rating">>;

export type Listing = Schemas["ListingView"];
export type NewListing = Schemas["CreateListing"];

export type Recommendation = Schemas["Recommendation"];
export type Recommendations = Schemas["Feed"];

export type Session = Schemas["BrowserSession"];

/** Who is signed in, as the account service knows them. */
export type Me = Schemas["Profile"];
export type NewAccount = Schemas["NewAccount"];

export type CartItem = Schemas["CartItem"];
export type Cart = Schemas["CartView"];
export type Order = Schemas["OrderView"];
export type OrderItem = Schemas["OrderItem"];

export type InteractionBatch = Schemas["InteractionBatch"];
export type SentInteraction = Schemas["InteractionEvent"];
