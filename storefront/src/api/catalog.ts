import { get, post, put, remove } from "./http.ts";
import type { Favourite, Listing, NewListing, Page, Product, ProductPage } from "./types.ts";

/** What a search asks for; every field is optional, and an empty search lists all products. */
export interface ProductQuery {
  readonly q?: string;
  readonly brand?: string;
  readonly priceFrom?: string;
  readonly priceTo?: string;
  readonly sort?: string;
  /** `all` finds products of which none is on sale, too. */
  readonly available?: "all";
}

export const PAGE_SIZE = 24;

export const searchProducts = (query: ProductQuery, cursor?: string, signal?: AbortSignal) =>
  get<ProductPage>("/products", {
    query: { ...query, limit: PAGE_SIZE, cursor },
    ...(signal ? { signal } : {}),
  });

export const getProduct = (id: string) => get<Product>(`/products/${encodeURIComponent(id)}`);

export const getListings = (productId: string) =>
  get<Page<Listing>>(`/products/${encodeURIComponent(productId)}/listings`);

export const getSuggestions = (q: string, signal: AbortSignal) =>
  get<{ items: readonly { text: string }[] }>("/search/suggestions", { query: { q }, signal });

export const getFavourites = () => get<Page<Favourite>>("/favourites");

export const setFavourite = (productId: string, favourite: boolean) =>
  (favourite ? put : remove)(`/favourites/${encodeURIComponent(productId)}`);

/** What is sold: an entry of the catalogue, or a new one as the seller describes it. */
export type Wares = Required<Pick<NewListing, "productId">> | Required<Pick<NewListing, "product">>;

export const createListing = (listing: NewListing, idempotencyKey: string) =>
  post<Listing>("/listings", listing, { headers: { "Idempotency-Key": idempotencyKey } });

export const publishListing = (id: string) =>
  post<Listing | undefined>(`/listings/${encodeURIComponent(id)}/publication`, undefined);
