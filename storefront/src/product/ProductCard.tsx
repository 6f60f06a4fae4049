import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Condition, Money, CardProduct } from "../api/types.ts";
import { FavouriteButton } from "../favourites/FavouriteButton.tsx";
import type { Origin } from "../interactions/interaction.ts";
import { Grade } from "../ui/Grade.tsx";
import { Picture } from "../ui/Picture.tsx";
import { Price } from "../ui/Price.tsx";
import { Rating } from "../ui/Rating.tsx";

interface Props {
  readonly product: CardProduct;
  /** The one item of the product that is offered here, where there is a particular one. */
  readonly offer?: { readonly price: Money; readonly condition: Condition } | null | undefined;
  readonly origin?: Origin;
  readonly onOpen?: () => void;
  /** Between the picture and the name; may hold controls of its own. */
  readonly children?: ReactNode;
}

/** A product in a list. The whole card leads to it; controls within stay on top. */
export function ProductCard({ product, offer, origin, onOpen, children }: Props) {
  const price = offer?.price ?? product.priceFrom;
  return (
    <article className="card">
      <Picture src={product.image} />
      <div className="card__favourite">
        <FavouriteButton product={product} origin={origin} />
      </div>
      <div className="card__body">
        {children}
        <h3 className="card__title">
          <Link
            className="card__link"
            to={`/products/${encodeURIComponent(product.id)}`}
            state={origin ? { origin } : null}
            {...(onOpen ? { onClick: onOpen } : {})}
          >
            {product.title}
          </Link>
        </h3>
        <div className="card__facts">
          {product.brand && <span className="muted">{product.brand}</span>}
          <Rating rating={product.rating} />
        </div>
        <div className="card__offer">
          {price ? (
            <Price price={price} from={!offer} />
          ) : (
            <span className="muted">None on offer now</span>
          )}
          {offer && <Grade condition={offer.condition} />}
        </div>
      </div>
    </article>
  );
}
