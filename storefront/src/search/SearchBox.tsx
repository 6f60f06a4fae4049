import { useId, useState, type SubmitEvent } from "react";
import { useLocation, useNavigate } from "react-router";
import { Icon } from "../ui/Icon.tsx";
import { useSuggestions } from "./useSearch.ts";

/** The search in the header. Takes up the words of the search page's address, also on "back". */
export function SearchBox() {
  const { pathname, search } = useLocation();
  const current = pathname === "/search" ? (new URLSearchParams(search).get("q") ?? "") : "";
  return <SearchForm key={current} initial={current} />;
}

function SearchForm({ initial }: { readonly initial: string }) {
  const navigate = useNavigate();
  const [words, setWords] = useState(initial);
  const suggestions = useSuggestions(words === initial ? "" : words);
  const list = useId();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const q = words.trim();
    void navigate(q === "" ? "/search" : `/search?${new URLSearchParams({ q })}`);
  }

  return (
    <form role="search" className="search-box" onSubmit={submit}>
      <Icon name="search" />
      <input
        type="search"
        name="q"
        aria-label="Search for electronics"
        placeholder="Headphones, cameras, laptops …"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        list={list}
        autoComplete="off"
        enterKeyHint="search"
      />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <button type="submit" className="search-box__submit">
        Search
      </button>
    </form>
  );
}
