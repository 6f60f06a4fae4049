import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { useInteractions } from "../interactions/InteractionsContext.ts";
import { PageTitle } from "../ui/PageTitle.tsx";
import { Filters } from "./Filters.tsx";
import { parametersOf, queryOf } from "./query.ts";
import { SearchResults } from "./SearchResults.tsx";
import { useSearch } from "./useSearch.ts";

/** The intake refuses longer ones. */
const LONGEST_QUERY = 200;

export function SearchPage() {
  const [parameters, setParameters] = useSearchParams();
  const query = queryOf(parameters);
  const results = useSearch(query);
  const { record } = useInteractions();
  const [firstPage] = results.data?.pages ?? [];

  useEffect(() => {
    if (query.q) record({ type: "search", query: query.q.slice(0, LONGEST_QUERY) });
  }, [query.q, record]);

  const title = query.q ? `Results for “${query.q}”` : "Everything on offer";
  return (
    <>
      <div className="search-head">
        <PageTitle title={title} />
        {firstPage && (
          <p className="muted" role="status">
            {firstPage.total.toLocaleString("en-IE")}{" "}
            {firstPage.total === 1 ? "product" : "products"}
          </p>
        )}
      </div>
      <div className="search-layout">
        <Filters
          query={query}
          brands={firstPage?.facets.brand ?? []}
          onChange={(changed) => setParameters(parametersOf(changed))}
        />
        <SearchResults results={results} />
      </div>
    </>
  );
}
