import type { Money } from "../api/types.ts";
import { formatMoney } from "./money.ts";

interface Props {
  readonly price: Money;
  /** Says that it starts at this price, where several sellers offer. */
  readonly from?: boolean;
}

export function Price({ price, from = false }: Props) {
  return (
    <span className="price">
      {from && <span className="price__from">from </span>}
      {formatMoney(price)}
    </span>
  );
}
