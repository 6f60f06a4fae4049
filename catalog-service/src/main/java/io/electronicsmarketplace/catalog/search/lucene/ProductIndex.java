package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.events.EventJson;
import io.electronicsmarketplace.events.ProductState;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The index itself. One thread writes; any number of them search.
 *
 * <p>A state older than what the index holds is ignored. What was written since the last refresh is
 * not visible to the lookup, so its versions are remembered until then.
 */
public final class ProductIndex implements Closeable {

    private static final double WRITE_BUFFER_MIB = 16;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Long> versionsSinceRefresh = new HashMap<>();

    public ProductIndex(Directory directory) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(SearchText.INDEXING);
        config.setRAMBufferSizeMB(WRITE_BUFFER_MIB);
        config.setCommitOnClose(false); // offsets belong to every commit, see commit()
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, null);
    }

    /** Takes in states; visible to searches after {@link #refresh()}. */
    public void apply(Collection<ProductState> states) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (ProductState state : states) {
                long known = knownVersion(searcher, state.productId());
                if (state.version() > known) {
                    Document document = ProductDocuments.of(state);
                    writer.updateDocument(new Term(Fields.ID, state.productId()), document);
                    versionsSinceRefresh.put(state.productId(), state.version());
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Makes everything that was applied visible. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        versionsSinceRefresh.clear();
    }

    /** Makes everything that was applied durable, together with where it came from. */
    void commit(Map<String, String> position) throws IOException {
        writer.setLiveCommitData(position.entrySet());
        writer.commit();
    }

    /** What the last {@link #commit(Map)} was given; empty for a new index. */
    Map<String, String> position() {
        Map<String, String> position = new HashMap<>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> position.put(entry.getKey(), entry.getValue()));
        }
        return position;
    }

    /** Empties the index. */
    void clear() throws IOException {
        writer.deleteAll();
        commit(Map.of());
        refresh();
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    /** How many states wait for a refresh. */
    int waiting() {
        return versionsSinceRefresh.size();
    }

    /** The last state of a product that the index knows. */
    Optional<ProductState> find(String productId) throws IOException {
        return search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int document = documentOf(leaf, productId);
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    return Optional.of(state(searcher, leaf.docBase + document));
                }
            }
            return Optional.empty();
        });
    }

    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Something to do with the index as it is at one moment. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    static ProductState state(IndexSearcher searcher, int document) throws IOException {
        var stored = searcher.storedFields().document(document).getBinaryValue(Fields.STATE);
        byte[] json = new byte[stored.length];
        System.arraycopy(stored.bytes, stored.offset, json, 0, stored.length);
        return EventJson.read(json, ProductState.class);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private long knownVersion(IndexSearcher searcher, String productId) throws IOException {
        Long recent = versionsSinceRefresh.get(productId);
        if (recent != null) {
            return recent;
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int document = documentOf(leaf, productId);
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION);
                return versions.advanceExact(document) ? versions.longValue() : 0;
            }
        }
        return -1;
    }

    private static int documentOf(LeafReaderContext leaf, String productId) throws IOException {
        @Nullable Terms terms = leaf.reader().terms(Fields.ID);
        if (terms == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        TermsEnum iterator = terms.iterator();
        if (!iterator.seekExact(new Term(Fields.ID, productId).bytes())) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum postings = iterator.postings(null, PostingsEnum.NONE);
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document;
    }
}
