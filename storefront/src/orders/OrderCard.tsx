import { Link } from "react-router";
import type { Order, OrderItem } from "../api/types.ts";
import { Grade } from "../ui/Grade.tsx";
import { Picture } from "../ui/Picture.tsx";
import { Price } from "../ui/Price.tsx";

const DATES = new Intl.DateTimeFormat("en-IE", { dateStyle: "long" });

export function OrderCard({ order }: { readonly order: Order }) {
  return (
    <li className="order" data-order-id={order.id}>
      <div className="order__head">
        <h2>
          <time dateTime={order.createdAt}>{DATES.format(new Date(order.createdAt))}</time>
        </h2>
        <span className="order__state">{stateText(order.state)}</span>
      </div>
      {order.items.map((item) => (
        <Item key={item.listingId} item={item} />
      ))}
    </li>
  );
}

function Item({ item }: { readonly item: OrderItem }) {
  return (
    <div className="order__item" data-listing-id={item.listingId}>
      <Picture src={item.image} />
      <div className="cart-line__what">
        <Link className="cart-line__title" to={`/products/${encodeURIComponent(item.productId)}`}>
          {item.title}
        </Link>
        <Grade condition={item.condition} />
      </div>
      <Price price={item.price} />
    </div>
  );
}

/** `payment-pending` → `Payment pending`; states are the catalogue's to name. */
function stateText(state: string): string {
  const words = state.toLowerCase().replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
