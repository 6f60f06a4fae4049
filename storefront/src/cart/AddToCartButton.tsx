import { Link } from "react-router";
import type { Listing, CardProduct } from "../api/types.ts";
import { useOrigin } from "../product/origin.ts";
import { Icon } from "../ui/Icon.tsx";
import { explain } from "../ui/explain.ts";
import { useToast } from "../ui/ToastContext.ts";
import { useAddToCart, useIsInCart } from "./useCart.ts";

interface Props {
  readonly listing: Listing;
  readonly product: CardProduct;
}

/** Once the item is in the cart, the way there: there is only one of it to add. */
export function AddToCartButton({ listing, product }: Props) {
  const isInCart = useIsInCart(listing.id);
  const add = useAddToCart(useOrigin());
  const toast = useToast();

  if (isInCart) {
    return (
      <Link to="/cart" className="button button--quiet">
        <Icon name="check" size={18} />
        In your cart
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="button"
      disabled={add.isPending}
      onClick={() =>
        add.mutate(
          { listing, product },
          {
            onSuccess: () => toast("Added to your cart"),
            onError: (problem) => toast(explain(problem).title),
          },
        )
      }
    >
      Add to cart
    </button>
  );
}
