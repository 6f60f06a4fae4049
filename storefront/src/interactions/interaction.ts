import type { SentInteraction } from "../api/types.ts";

/** The rest is not done on a page, or noted by the recommender itself. */
export type InteractionType = Exclude<SentInteraction["type"], "rating" | "hide" | "unhide">;

/** Where a product was shown. */
export type Surface = NonNullable<SentInteraction["surface"]>;

/** The list a product was reached from; goes along with what is done with it. */
export interface Origin {
  readonly surface: Surface;
  readonly position: number;
  /** None for search results: they are not recommended. */
  readonly recommendationId?: string;
}

/** What a shopper did, as a feature of the page reports it. */
export interface Interaction extends Partial<Origin> {
  readonly type: InteractionType;
  readonly productId?: string;
  readonly listingId?: string;
  readonly query?: string;
}

/** The same with its identity and time, as it is kept and sent; equal ids are counted once. */
export interface InteractionEvent extends Interaction {
  readonly eventId: string;
  readonly at: string;
}
