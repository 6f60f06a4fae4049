import { Icon } from "./Icon.tsx";

interface Props {
  readonly average: number | null | undefined;
  readonly count: number | null | undefined;
}

/** Nothing at all for a product that nobody has rated. */
export function Rating({ average, count }: Props) {
  if (average == null || !count) return null;
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
