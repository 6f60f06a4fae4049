import { get, post, put, remove } from "./http.ts";
import type { Cart, Order, Page } from "./types.ts";

export const getCart = () => get<Cart>("/cart");

export const addToCart = (listingId: string) => put(`/cart/items/${encodeURIComponent(listingId)}`);

export const removeFromCart = (listingId: string) =>
  remove(`/cart/items/${encodeURIComponent(listingId)}`);

/** Buys; the same key gives the same order, however often it is sent. */
export const placeOrder = (listingId: string, idempotencyKey: string) =>
  post<Order>("/orders", { listingId }, { headers: { "Idempotency-Key": idempotencyKey } });

export const getOrders = (cursor?: string) => get<Page<Order>>("/orders", { query: { cursor } });

export const getOrder = (id: string) => get<Order>(`/orders/${encodeURIComponent(id)}`);
