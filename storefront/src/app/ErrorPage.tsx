import { EmptyState } from "../ui/EmptyState.tsx";

/** Shown when the page itself broke; a fresh start is the surest way on. */
export function ErrorPage() {
  return (
    <main className="page">
      <EmptyState icon="info" title="This page stumbled">
        <p>That is our mistake. Your cart and favourites are safe.</p>
        <a className="button" href="/">
          Start again
        </a>
      </EmptyState>
    </main>
  );
}
