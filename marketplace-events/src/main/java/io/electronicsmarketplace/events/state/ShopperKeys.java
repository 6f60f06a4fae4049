package io.electronicsmarketplace.events.state;

import io.electronicsmarketplace.events.ShopperId;
import java.util.List;

/**
 * The Redis keys of one shopper and what each holds.
 *
 * <p>All of them share the hash tag {@code {<shopper id>}}, so that in a cluster they live on one node
 * and one Lua script may change them together, and one write may ask for all of them.
 *
 * <table>
 *   <caption>Layout; t is event time in milliseconds since 1970</caption>
 *   <tr><th>key</th><th>kind</th><th>score</th><th>member</th><th>kept</th></tr>
 *   <tr><td>{@code {s}:recent}</td><td>sorted set</td><td>t</td><td>{@link PastInteraction#encode}</td>
 *       <td>the newest {@value #RECENT_CAPACITY} interactions of the kinds that {@code ShopperKeys} does not file elsewhere; the
 *       browsing session is its tail by {@link SessionRule}; until 30 days after the newest</td></tr>
 *   <tr><td>{@code {s}:seen}</td><td>sorted set</td><td>t</td><td>{@link PastInteraction#encode}</td>
 *       <td>the newest {@value #SEEN_CAPACITY} impressions; until 14 days after the newest</td></tr>
 *   <tr><td>{@code {s}:hidden}</td><td>sorted set</td><td>2t + 1 hidden, 2t shown again</td>
 *       <td>product id</td><td>the newest {@value #HIDDEN_CAPACITY}; 400 days after the newest</td></tr>
 *   <tr><td>{@code {s}:purchased}</td><td>sorted set</td><td>t of the last purchase</td>
 *       <td>product id</td><td>the newest {@value #PURCHASED_CAPACITY}; 400 days after the newest</td></tr>
 *   <tr><td>{@code {s}:meta}</td><td>hash</td><td></td><td>see the constants named {@code META_…}</td>
 *       <td>400 days after the last change</td></tr>
 * </table>
 *
 * <p><b>Why order of arrival and repetition do not matter.</b> Each sorted set is the newest n of the
 * set of all (score, member) that ever arrived, where a member that arrives again keeps its greatest
 * score. Taking the union, the greatest score and the newest n are each idempotent, commutative and
 * associative, and so is their composition, because scores only grow: what fell out was behind n
 * others, which stay in front of it. Hence a redelivered batch, two consumers of one shopper during
 * a rebalance, a merge that is repeated, and a rebuild from the beginning of the topic all lead to the
 * same state. Ends and consent are last-writer-wins by event time. No counter is kept that could
 * count twice. The newest score also decides when a key expires, not the time of writing.
 *
 * @param recent key of what the shopper did lately
 * @param seen key of what was shown
 * @param hidden key of products marked as not interesting
 * @param purchased key of products bought
 * @param meta key of everything that is one value
 */
public record ShopperKeys(String recent, String seen, String hidden, String purchased, String meta) {

    public static final int RECENT_CAPACITY = 200;
    public static final int SEEN_CAPACITY = 100;
    public static final int HIDDEN_CAPACITY = 500;
    public static final int PURCHASED_CAPACITY = 500;

    /**
     * Another value for each time that Redis was filled; gone with everything else when Redis loses what it
     * held, so that what it says of a shopper is nothing to go by.
     */
    public static final String FILLED = "{shoppers}:filled";

    /** When the shopper ended the browsing session, in milliseconds: nothing until then belongs to a later one. */
    public static final String META_ENDED = "ended";

    /** {@code <milliseconds>:1} when the shopper last allowed profiling, {@code <milliseconds>:0} when refused. */
    public static final String META_CONSENT = "consent";

    /** In a visitor's keys: the id of the user into whose state this visitor's was merged, for good. */
    public static final String META_MERGED_INTO = "merged-into";

    /** Present once the shopper is to be forgotten: nothing is remembered any more. */
    public static final String META_ERASED = "erased";

    /**
     * Followed by a partition of the topic {@code interactions}: offset of the newest record of it that
     * changed this shopper. For following one click through the system; correctness needs no watermark.
     */
    public static final String META_WATERMARK = "w:";

    public static ShopperKeys of(ShopperId shopper) {
        String tag = "{" + shopper.value() + "}:";
        return new ShopperKeys(tag + "recent", tag + "seen", tag + "hidden", tag + "purchased", tag + "meta");
    }

    /** All keys, in the order in which scripts take them. */
    public List<String> all() {
        return List.of(recent, seen, hidden, purchased, meta);
    }
}
