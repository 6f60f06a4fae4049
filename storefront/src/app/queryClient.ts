import { QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/problem.ts";

const MOST_RETRIES = 2;

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < MOST_RETRIES && error instanceof Problem && error.isPassing,
        refetchOnWindowFocus: false,
      },
    },
  });
}
