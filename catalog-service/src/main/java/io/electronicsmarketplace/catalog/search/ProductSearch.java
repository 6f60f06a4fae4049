package io.electronicsmarketplace.catalog.search;

import java.util.List;

/** Searches products; blocks for some milliseconds. */
public interface ProductSearch {

    SearchAnswer search(SearchRequest request);

    /** Completions of what somebody is typing, best first. */
    List<String> suggest(String typed, int limit);
}
