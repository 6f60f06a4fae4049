import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { SignInFirst } from "../account/SignInFirst.tsx";
import { getOrders } from "../api/orders.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { BlockSkeleton } from "../ui/Skeleton.tsx";
import { OrderCard } from "./OrderCard.tsx";

export function OrdersPage() {
  return (
    <>
      <PageTitle title="Orders" />
      <SignInFirst why="Your orders are kept with your account.">
        <Orders />
      </SignInFirst>
    </>
  );
}

function Orders() {
  const orders = useInfiniteQuery({
    queryKey: ["orders"],
    queryFn: ({ pageParam }) => getOrders(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (orders.isPending) return <BlockSkeleton label="Fetching your orders" />;
  if (orders.isError) {
    return <ProblemNotice problem={orders.error} onRetry={() => void orders.refetch()} />;
  }
  const items = orders.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState icon="package" title="No orders yet">
        <p>What you buy shows up here, from the order to the parcel.</p>
        <Link className="button" to="/">
          Look around
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="orders" aria-label="Your orders">
        {items.map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
      </ul>
      {orders.hasNextPage && (
        <div className="more">
          <button
            type="button"
            className="button button--quiet"
            onClick={() => void orders.fetchNextPage()}
          >
            Show more
          </button>
        </div>
      )}
    </>
  );
}
