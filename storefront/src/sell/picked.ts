import type { Wares } from "../api/catalog.ts";

/** What the seller has chosen to sell, with what the form shows of it. */
export interface Picked {
  readonly wares: Wares;
  readonly title: string;
  readonly image?: string | null | undefined;
}
