package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import java.util.Arrays;
import java.util.List;

/**
 * Sequential rules (Ludewig, Jannach, UMUAI 2018) with decays: whoever clicked a product of the running session
 * clicked these after it, weighed by 1 / steps.
 */
public final class SequentialRules {
    private final ClickIndex index;
    private final Settings settings;
    private final int sessions;

    /**
     * @param items from how many products of the running session, the newest, rules start
     * @param itemDecay the product {@code b} steps back weighs exp(-b / itemDecay)
     * @param reach up to how many steps after a product a click counts
     * @param age a session older by a share {@code a} of all weighs exp(-a / age); 0: off
     */
    public record Settings(int items, float itemDecay, int reach, float age) {
        public static final Settings DEFAULT = new Settings(1, 1, 10, 0);
    }

    /** @param sessions oldest first, each with its oldest product first */
    public SequentialRules(int products, List<int[]> sessions, Settings settings) {
        this.index = ClickIndex.of(products, sessions);
        this.settings = settings;
        this.sessions = sessions.size();
    }

    private SequentialRules(ClickIndex index, Settings settings) {
        this.index = index;
        this.settings = settings;
        this.sessions = index.sessions();
    }

    /** The same sessions with other settings. */
    public SequentialRules with(Settings other) {
        return new SequentialRules(index, other);
    }

    /** Appends what follows the newest products of the query, best first. */
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int[] newestFirst = newestFirst(query.products(), settings.items());
        for (int back = 0; back < newestFirst.length; back++) {
            float weight = (float) Math.exp(-back / settings.itemDecay());
            int start = index.postingStarts()[newestFirst[back]];
            for (int posting = start; posting < index.postingStarts()[newestFirst[back] + 1]; posting++) {
                follow(index.postings()[posting], weight, workspace);
            }
        }
        workspace.drain(query, limit, into);
    }

    private void follow(int at, float weight, Workspace workspace) {
        int session = index.sessionOf()[at];
        float share = (sessions - session) / (float) sessions;
        float amount = settings.age() > 0 ? (float) Math.exp(-share / settings.age()) * weight : weight;
        int end = Math.min(index.starts()[session + 1], at + 1 + settings.reach());
        for (int other = at + 1; other < end; other++) {
            workspace.add(index.items()[other], amount / (other - at));
        }
    }

    /** Distinct products, newest first, at most {@code most}. */
    static int[] newestFirst(int[] products, int most) {
        int[] distinct = new int[Math.min(most, products.length)];
        int count = 0;
        for (int at = products.length - 1; at >= 0 && count < distinct.length; at--) {
            boolean isNew = true;
            for (int i = 0; i < count; i++) {
                isNew &= distinct[i] != products[at];
            }
            if (isNew) {
                distinct[count++] = products[at];
            }
        }
        return Arrays.copyOf(distinct, count);
    }
}
