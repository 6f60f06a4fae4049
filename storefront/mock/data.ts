import type { Condition, Listing, Money, ProductSummary, Rating } from "../src/api/types.ts";
import { drawing } from "./drawing.ts";

interface Kind {
  readonly category: string;
  readonly brands: readonly string[];
  readonly models: readonly string[];
  readonly price: number;
}

const KINDS: readonly Kind[] = [
  {
    category: "Headphones",
    brands: ["Auralis", "Nordton"],
    models: ["Quiet 7", "Field 2", "Studio Pro", "Move Mini"],
    price: 90,
  },
  {
    category: "Cameras",
    brands: ["Fotek", "Lumena"],
    models: ["X-40 Mirrorless", "Compact 9", "R5 Body", "Street"],
    price: 420,
  },
  {
    category: "Laptops",
    brands: ["Kestrel", "Halden"],
    models: ["Air 13", "Work 15", "Book 14 Plus", "Lite 11"],
    price: 540,
  },
  {
    category: "Phones",
    brands: ["Orbis", "Tessel"],
    models: ["One 12", "Note 8", "Mini SE", "Fold"],
    price: 260,
  },
  {
    category: "Speakers",
    brands: ["Auralis", "Boxwood"],
    models: ["Shelf 5", "Pocket", "Tower 80", "Round"],
    price: 120,
  },
  {
    category: "Monitors",
    brands: ["Halden", "Vistra"],
    models: ["27 QHD", "34 Wide", "24 Office", "32 4K"],
    price: 190,
  },
];

const CONDITION_CYCLE: readonly Condition[] = ["very-good", "good", "new-like", "acceptable"];

export interface MockProduct extends ProductSummary {
  readonly brand: string;
  readonly category: string;
  readonly image: string;
  readonly priceFrom: Money;
  readonly rating: Rating;
}

export const products: readonly MockProduct[] = KINDS.flatMap((kind, kindIndex) =>
  kind.brands.flatMap((brand, brandIndex) =>
    kind.models.map((model, modelIndex) => {
      const number = kindIndex * 8 + brandIndex * 4 + modelIndex;
      return {
        id: `MOCK${String(number).padStart(4, "0")}`,
        title: `${brand} ${model} ${kind.category.replace(/s$/, "")}${number % 5 === 0 ? ", Wireless, with Charging Case and Original Box" : ""}`,
        brand,
        category: kind.category,
        categories: ["Electronics", kind.category],
        listings: offersOf(number).length,
        image: drawing(kind.category, number),
        priceFrom: { amount: priceOf(kind.price, modelIndex), currency: "EUR" },
        rating: { average: 3.6 + ((number * 7) % 14) / 10, count: 12 + ((number * 137) % 2400) },
      };
    }),
  ),
);

/** Three offers for most products, fewer for some, and none for every eleventh. */
export const listings: readonly Listing[] = products.flatMap((product, index) =>
  offersOf(index).map((condition, offer) => ({
    id: `${product.id}-${offer}`,
    productId: product.id,
    condition,
    price: { amount: priceOf(Number(product.priceFrom.amount), offer), currency: "EUR" },
    seller: { id: `seller-${offer}` },
    state: "published",
    createdAt: "2026-11-24T09:00:00Z",
  })),
);

function offersOf(index: number): readonly Condition[] {
  return CONDITION_CYCLE.slice(0, index % 11 === 10 ? 0 : (index % 3) + 1);
}

function priceOf(base: number, step: number): string {
  return (base * (1 + step * 0.13)).toFixed(2);
}
