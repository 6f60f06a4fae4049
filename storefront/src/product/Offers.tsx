import type { Listing, Product, CardProduct } from "../api/types.ts";
import { AddToCartButton } from "../cart/AddToCartButton.tsx";
import { Grade } from "../ui/Grade.tsx";
import { Price } from "../ui/Price.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { BlockSkeleton } from "../ui/Skeleton.tsx";
import { useListings } from "./useProduct.ts";

/** The single items of a product that can be bought now, each with its grade, price and seller. */
export function Offers({ product }: { readonly product: Product }) {
  const listings = useListings(product.id);

  if (listings.isPending) return <BlockSkeleton label="Fetching what is on offer" />;
  if (listings.isError) {
    return <ProblemNotice problem={listings.error} onRetry={() => void listings.refetch()} />;
  }
  const { items } = listings.data;
  return (
    <section className="offers" aria-label="On offer">
      <div className="offers__head">
        <h2 className="offers__title">
          {items.length === 0 ? "None on offer now" : offersText(items.length)}
        </h2>
        {product.listPrice && (
          <p className="muted">
            When new <Price price={product.listPrice} />
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <p className="muted">
          Second-hand things come one by one. Make it a favourite, and find it again later.
        </p>
      ) : (
        <ul className="offers__list">
          {items.map((listing) => (
            <Offer key={listing.id} listing={listing} product={product} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface OfferProps {
  readonly listing: Listing;
  readonly product: CardProduct;
}

function Offer({ listing, product }: OfferProps) {
  return (
    <li className="offer" data-listing-id={listing.id}>
      <div className="offer__what">
        <Grade condition={listing.condition} />
        {listing.description && <p className="offer__note">{listing.description}</p>}
        <p className="muted offer__seller">Sold by a private seller</p>
      </div>
      <div className="offer__price">
        <Price price={listing.price} />
      </div>
      <AddToCartButton listing={listing} product={product} />
    </li>
  );
}

function offersText(count: number): string {
  return count === 1 ? "One on offer" : `${count} on offer`;
}
