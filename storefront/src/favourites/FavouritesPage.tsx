import { Link } from "react-router";
import { ProductCard } from "../product/ProductCard.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { CardSkeletons } from "../ui/Skeleton.tsx";
import { useFavourites } from "./useFavourites.ts";

export function FavouritesPage() {
  return (
    <>
      <PageTitle title="Favourites" />
      <Favourites />
    </>
  );
}

function Favourites() {
  const favourites = useFavourites();
  if (favourites.isPending) return <CardSkeletons cards={4} label="Fetching your favourites" />;
  if (favourites.isError) {
    return <ProblemNotice problem={favourites.error} onRetry={() => void favourites.refetch()} />;
  }
  if (favourites.data.items.length === 0) {
    return (
      <EmptyState icon="heart" title="Nothing here yet">
        <p>Touch the heart on anything you would like to find again.</p>
        <Link className="button" to="/">
          Look around
        </Link>
      </EmptyState>
    );
  }
  return (
    <ul className="grid">
      {favourites.data.items.map((product) => (
        <li key={product.id}>
          <ProductCard product={product} />
        </li>
      ))}
    </ul>
  );
}
