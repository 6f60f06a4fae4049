import type { Rating as RatingOfProduct } from "../api/types.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly rating: RatingOfProduct | null | undefined;
}

/** Nothing at all for a product that nobody has rated. */
export function Rating({ rating }: Props) {
  if (!rating || rating.count === 0) return null;
  const { average, count } = rating;
  return (
    <span className="rating">
      <Icon name="star" size={14} filled />
      <span className="visually-hidden">Rated </span>
      {average.toFixed(1)}
      <span className="muted">
        {" "}
        <span className="visually-hidden">out of 5, by </span>({count.toLocaleString("en-IE")})
      </span>
    </span>
  );
}
