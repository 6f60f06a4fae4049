import { useLocation } from "react-router";
import type { Origin } from "../interactions/interaction.ts";

/** The recommendation that led here, as the link that was followed says; none for other ways. */
export function useOrigin(): Origin | undefined {
  const state = useLocation().state as { readonly origin?: Origin } | null;
  return state?.origin;
}
