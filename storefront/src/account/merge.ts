const MARK = "marketplace.signing-in";
const LONGEST_MERGE_MILLIS = 8_000;

/** Says that this tab leaves to sign in. */
export function expectMerge(): void {
  sessionStorage.setItem(MARK, "");
}

let mergedBy: number | undefined;

/**
 * True for the first seconds after a sign-in. Then a visitor's cart and favourites are on their way
 * to the user's, and an empty list may only be not merged yet: worth another look.
 */
export function mayBeMerging(): boolean {
  if (sessionStorage.getItem(MARK) !== null) {
    sessionStorage.removeItem(MARK);
    mergedBy = Date.now() + LONGEST_MERGE_MILLIS;
  }
  return mergedBy !== undefined && Date.now() < mergedBy;
}

/** For lists that are merged at sign-in: how soon to look again, or `false` for not at all. */
export function lookAgainMillis(isEmpty: boolean): number | false {
  return isEmpty && mayBeMerging() ? 500 : false;
}
