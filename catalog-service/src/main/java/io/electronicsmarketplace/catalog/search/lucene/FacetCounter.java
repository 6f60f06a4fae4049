package io.electronicsmarketplace.catalog.search.lucene;

import io.electronicsmarketplace.catalog.search.SearchAnswer;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts a facet's values over all hits. Counted by segment and merged by value: the index is
 * refreshed many times a minute, and Lucene's own facets would number all values anew each time.
 */
final class FacetCounter implements CollectorManager<FacetCounter.SegmentCounts, List<SearchAnswer.Count>> {

    private final String field;
    private final int most;

    FacetCounter(String field, int most) {
        this.field = field;
        this.most = most;
    }

    @Override
    public SegmentCounts newCollector() {
        return new SegmentCounts(field);
    }

    @Override
    public List<SearchAnswer.Count> reduce(Collection<SegmentCounts> collectors) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (SegmentCounts collector : collectors) {
            collector.finish().forEach((value, count) -> counts.merge(value, count, Long::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> new SearchAnswer.Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Counts by ordinal within one segment, and turns ordinals into values when the segment ends. */
    static final class SegmentCounts implements Collector {

        private final String field;
        private final Map<String, Long> counts = new HashMap<>();
        private @Nullable SortedSetDocValues values;
        private long[] byOrdinal = new long[0];

        SegmentCounts(String field) {
            this.field = field;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            endSegment();
            SortedSetDocValues segment = DocValues.getSortedSet(leaf.reader(), field);
            values = segment;
            byOrdinal = new long[(int) segment.getValueCount()];
            long[] segmentCounts = byOrdinal;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (segment.advanceExact(document)) {
                        for (int i = 0; i < segment.docValueCount(); i++) {
                            segmentCounts[(int) segment.nextOrd()]++;
                        }
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        Map<String, Long> finish() throws IOException {
            endSegment();
            return counts;
        }

        private void endSegment() throws IOException {
            if (values == null) {
                return;
            }
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                if (byOrdinal[ordinal] > 0) {
                    BytesRef value = values.lookupOrd(ordinal);
                    counts.merge(value.utf8ToString(), byOrdinal[ordinal], Long::sum);
                }
            }
            values = null;
        }
    }
}
