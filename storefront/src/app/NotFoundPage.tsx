import { Link } from "react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";

export function NotFoundPage() {
  return (
    <>
      <span className="visually-hidden">
        <PageTitle title="Not found" />
      </span>
      <EmptyState icon="search" title="There is nothing here">
        <p>The page may have moved, or the item was sold.</p>
        <Link className="button" to="/">
          To the start page
        </Link>
      </EmptyState>
    </>
  );
}
