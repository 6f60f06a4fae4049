import { Link } from "react-router";
import type { CartItem } from "../api/types.ts";
import { explain } from "../ui/explain.ts";
import { Grade } from "../ui/Grade.tsx";
import { Picture } from "../ui/Picture.tsx";
import { Price } from "../ui/Price.tsx";
import { useToast } from "../ui/ToastContext.ts";
import { useRemoveFromCart } from "./useCart.ts";

export function CartLine({ item }: { readonly item: CartItem }) {
  const { listing, product } = item;
  const remove = useRemoveFromCart();
  const toast = useToast();
  const isGone = !item.available;
  return (
    <li className={isGone ? "cart-line cart-line--gone" : "cart-line"} data-listing-id={listing.id}>
      <Picture src={product.image} />
      <div className="cart-line__what">
        <Link className="cart-line__title" to={`/products/${encodeURIComponent(product.id)}`}>
          {product.title}
        </Link>
        {isGone ? (
          <p className="field__error">Somebody else was faster. It is no longer on offer.</p>
        ) : (
          <Grade condition={listing.condition} />
        )}
      </div>
      <div className="cart-line__end">
        <Price price={listing.price} />
        <button
          type="button"
          className="button button--bare button--small"
          aria-label={`Remove ${product.title}`}
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate(item, { onError: (problem) => toast(explain(problem).title) })
          }
        >
          Remove
        </button>
      </div>
    </li>
  );
}
