import { get, put } from "./http.ts";
import type { Recommendations } from "./types.ts";

export const getHomeFeed = (limit: number) =>
  get<Recommendations>("/recommendations/home", { query: { limit } });

export const getNextItems = (productId: string, limit: number) =>
  get<Recommendations>("/recommendations/next", { query: { productId, limit } });

export const getSimilar = (productId: string, limit: number) =>
  get<Recommendations>(`/products/${encodeURIComponent(productId)}/similar`, { query: { limit } });

/** "Not interested": the product is in no list for this shopper from now on. */
export const hideProduct = (productId: string) =>
  put(`/recommendations/hidden/${encodeURIComponent(productId)}`);
