import type { Cart, Condition, Listing, Order, Recommendations } from "../src/api/types.ts";
import { listings, products, type MockProduct } from "./data.ts";

/** The state behind the mock API: one shopper, whose feed follows what they looked at. */
export class Market {
  signedIn = false;
  private readonly open = new Map(listings.map((listing) => [listing.id, listing]));
  private readonly viewed: string[] = [];
  private readonly hidden = new Set<string>();
  private readonly cartIds = new Set<string>();
  private readonly favouriteIds = new Set<string>();
  private readonly placed: Order[] = [];

  product(id: string): MockProduct | undefined {
    return products.find((product) => product.id === id);
  }

  offers(productId: string): Listing[] {
    return [...this.open.values()].filter((listing) => listing.productId === productId);
  }

  search(q: string, brand: string, min: number, max: number): MockProduct[] {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    return products.filter(
      (product) =>
        words.every((word) => product.title.toLowerCase().includes(word)) &&
        (brand === "" || product.brand.toLowerCase() === brand.toLowerCase()) &&
        Number(product.priceFrom.amount) >= min &&
        Number(product.priceFrom.amount) <= max,
    );
  }

  look(type: string, productId: string): void {
    if (["view", "click"].includes(type) && this.viewed[0] !== productId) {
      this.viewed.unshift(productId);
    }
  }

  hide(productId: string): void {
    this.hidden.add(productId);
  }

  recommend(surface: string, limit: number, like = this.viewed[0]): Recommendations {
    const seed = like === undefined ? undefined : this.product(like);
    const buyable = products.filter(
      ({ id }) => id !== like && !this.hidden.has(id) && this.offers(id).length > 0,
    );
    const related = buyable.filter(({ category }) => category === seed?.category);
    const others = buyable
      .filter((product) => !related.includes(product))
      .sort((one, other) => other.rating.count - one.rating.count);
    return {
      recommendationId: crypto.randomUUID(),
      surface,
      modelVersion: "2026-11-24T06-00-mock",
      items: [...related, ...others]
        .slice(0, limit)
        .flatMap((product) =>
          this.offers(product.id)
            .slice(0, 1)
            .map((listing) => ({ product, listing })),
        )
        .map(({ product, listing }, position) => ({
          product,
          listing,
          reason:
            seed && related.includes(product)
              ? { code: "session", text: `Because you looked at ${seed.title}`, becauseOf: seed.id }
              : { code: "popular", text: "Popular right now" },
          source: seed && related.includes(product) ? "session-neighbours" : "popularity",
          position,
        })),
    };
  }

  cart(): Cart {
    const items = [...this.cartIds].flatMap((id) => {
      const listing = listings.find((each) => each.id === id) ?? this.open.get(id);
      const product = listing && this.product(listing.productId);
      return listing && product ? [{ listing, product, available: this.open.has(id) }] : [];
    });
    const total = items
      .filter(({ available }) => available)
      .reduce((sum, { listing }) => sum + Number(listing.price.amount), 0);
    return { items, total: { amount: total.toFixed(2), currency: "EUR" } };
  }

  putInCart(listingId: string): void {
    this.cartIds.add(listingId);
  }

  takeFromCart(listingId: string): void {
    this.cartIds.delete(listingId);
  }

  favourites(): MockProduct[] {
    return products.filter(({ id }) => this.favouriteIds.has(id));
  }

  setFavourite(productId: string, favourite: boolean): void {
    if (favourite) this.favouriteIds.add(productId);
    else this.favouriteIds.delete(productId);
  }

  /** Sells a listing once; `undefined` for everybody who comes later. */
  order(listingId: string): Order | undefined {
    const listing = this.open.get(listingId);
    const product = listing && this.product(listing.productId);
    if (!listing || !product) return undefined;
    this.open.delete(listingId);
    this.cartIds.delete(listingId);
    const { price, condition, productId } = listing;
    const { title, image } = product;
    const order: Order = {
      id: crypto.randomUUID(),
      state: "paid",
      createdAt: new Date().toISOString(),
      total: price,
      sellerId: listing.seller.id,
      items: [{ listingId, productId, title, image, condition, price }],
    };
    this.placed.unshift(order);
    return order;
  }

  orders(): readonly Order[] {
    return this.placed;
  }

  list(productId: string, condition: Condition, amount: string): Listing {
    const listing: Listing = {
      id: crypto.randomUUID(),
      productId,
      condition,
      price: { amount, currency: "EUR" },
      seller: { id: "user-ada" },
      state: "published",
      createdAt: new Date().toISOString(),
    };
    this.open.set(listing.id, listing);
    return listing;
  }
}
