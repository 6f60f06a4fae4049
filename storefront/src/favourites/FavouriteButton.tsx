import type { CardProduct } from "../api/types.ts";
import type { Origin } from "../interactions/interaction.ts";
import { Icon } from "../ui/Icon.tsx";
import { explain } from "../ui/explain.ts";
import { useToast } from "../ui/ToastContext.ts";
import { useIsFavourite, useToggleFavourite } from "./useFavourites.ts";

interface Props {
  readonly product: CardProduct;
  readonly origin?: Origin | undefined;
  readonly labelled?: boolean;
}

export function FavouriteButton({ product, origin, labelled = false }: Props) {
  const favourite = useIsFavourite(product.id);
  const toggle = useToggleFavourite(product, origin);
  const toast = useToast();
  const label = labelled ? (favourite ? "In favourites" : "Favourite") : undefined;
  return (
    <button
      type="button"
      className={labelled ? "button button--quiet" : "icon-button favourite"}
      aria-pressed={favourite}
      aria-label={label ?? `Favourite: ${product.title}`}
      onClick={() =>
        toggle.mutate(!favourite, { onError: (problem) => toast(explain(problem).title) })
      }
    >
      <Icon name="heart" filled={favourite} />
      {label}
    </button>
  );
}
