/** Decimal text, never a binary floating point number. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export const CONDITIONS = ["new-like", "very-good", "good", "acceptable", "for-parts"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** Stars from 1 to 5, and how many people gave them. */
export interface Rating {
  readonly average: number;
  readonly count: number;
}

export interface ProductSummary {
  readonly id: string;
  readonly title: string;
  readonly brand?: string | null;
  readonly image?: string | null;
  readonly priceFrom?: Money | null;
  readonly rating?: Rating | null;
  /** How many are on sale. */
  readonly listings?: number | null;
}

export interface Product extends ProductSummary {
  readonly categories?: readonly string[] | null;
  readonly description?: string | null;
  readonly attributes?: Readonly<Record<string, string>> | null;
  /** More pictures than the one in lists, where there are. */
  readonly images?: readonly string[] | null;
  /** What it costs when new, if that is known. */
  readonly listPrice?: Money | null;
}

export interface Listing {
  readonly id: string;
  readonly productId: string;
  readonly condition: Condition;
  readonly price: Money;
  readonly seller?: { readonly id: string; readonly name?: string | null } | null;
  readonly description?: string | null;
}

export interface Recommendation {
  readonly product: ProductSummary;
  readonly listing?: Pick<Listing, "id" | "price" | "condition"> | null;
  readonly reason?: {
    readonly code: string;
    readonly text: string;
    readonly becauseOf?: unknown;
  } | null;
  readonly source: string;
  readonly position: number;
}

export interface Recommendations {
  readonly recommendationId: string;
  readonly surface: string;
  readonly modelVersion?: string | null;
  readonly items: readonly Recommendation[];
}

export interface Session {
  readonly signedIn: boolean;
  readonly user: SignedInUser | null;
  readonly visitorId?: string | null;
}

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
}

/** Who is signed in, as the account service knows them. */
export interface Me {
  readonly id: string;
  readonly email?: string | null;
  readonly name?: string | null;
  readonly roles?: readonly string[] | null;
  readonly permissions?: readonly string[] | null;
}

export interface CartItem {
  readonly listing: Listing;
  readonly product: ProductSummary;
  /** False once somebody else has bought it. */
  readonly available?: boolean | null;
}

export interface Cart {
  readonly items: readonly CartItem[];
  /** Of what is still on sale. */
  readonly total: Money;
}

export interface Order {
  readonly id: string;
  readonly state: string;
  readonly createdAt: string;
  readonly total: Money;
  readonly items: readonly OrderItem[];
}

export interface OrderItem {
  readonly listingId: string;
  readonly productId: string;
  readonly title: string;
  readonly image?: string | null;
  readonly condition?: Condition | null;
  readonly price: Money;
}
