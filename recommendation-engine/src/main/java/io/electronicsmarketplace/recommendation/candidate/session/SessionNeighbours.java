package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateModel;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.candidate.ShopperQuery;
import io.electronicsmarketplace.recommendation.candidate.Workspace;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.concurrent.TimeUnit;

/**
 * Nearest sessions: VS-kNN (Ludewig, Jannach, UMUAI 2018), VMIS-kNN (Kersbergen, Sprangers, Schelter,
 * SIGMOD 2022) and STAN (Garg et al., SIGIR 2019) in one kernel.
 *
 * <p>Sessions are numbered by time, and posting lists ascend. So the lists of the running session's
 * products are walked together from their newest ends, like a merge: the greatest number among the heads
 * is the newest session not yet seen, and all products that it shares stand at heads at that moment. Its
 * similarity is complete at once, without a hash table, and the walk stops after m sessions.
 */
public final class SessionNeighbours implements CandidateModel {
    private final CandidateSource source;
    private final NeighbourSettings settings;
    private final Sessions sessions;

    /** @param source {@code SESSION_NEIGHBOURS} or, over whole histories, {@code SHOPPER_NEIGHBOURS} */
    public SessionNeighbours(CandidateSource source, NeighbourSettings settings, Sessions sessions) {
        this.source = source;
        this.settings = settings;
        this.sessions = sessions;
    }

    @Override
    public CandidateSource source() {
        return source;
    }

    @Override
    public void propose(ShopperQuery query, int limit, Workspace workspace, CandidateList into) {
        int[] items = lastItems(query);
        Walk walk = new Walk(items);
        workspace.top().reset(settings.neighbours());
        while (walk.seen < settings.sample() && walk.step(query.nowMillis())) {
            int visit = walk.seen - 1;
            workspace.top().offer(visit, walk.similarity[visit]);
        }
        CandidateList neighbours = new CandidateList();
        workspace.top().drainTo(neighbours);
        for (int i = 0; i < neighbours.size(); i++) {
            vote(walk, neighbours.product(i), items, workspace);
        }
        workspace.drain(query, limit, into);
    }

    /** The newest distinct products, newest first; the product being looked at is the newest of all. */
    private int[] lastItems(ShopperQuery query) {
        IntLinkedOpenHashSet items = new IntLinkedOpenHashSet();
        if (query.current() >= 0) {
            items.add(query.current());
        }
        for (int i = query.length() - 1; i >= 0 && items.size() < settings.lastItems(); i--) {
            items.add(query.products()[i]);
        }
        return items.toIntArray();
    }

    private float itemWeight(int back, int length) {
        return settings.itemDecay() > 0
                ? (float) Math.exp(-back / settings.itemDecay())
                : (length - back) / (float) length;
    }

    private void vote(Walk walk, int visit, int[] items, Workspace workspace) {
        int session = walk.session[visit];
        float match = Math.max(0, 1 - walk.newestShared[visit] * settings.matchFade());
        float weight = walk.similarity[visit] * match;
        if (!(weight > 0)) {
            return;
        }
        int shared = settings.distanceDecay() > 0 ? place(session, items[walk.newestShared[visit]]) : 0;
        for (int at = sessions.items().start(session); at < sessions.items().end(session); at++) {
            int product = sessions.items().column(at);
            float amount = weight * rarity(product);
            if (settings.distanceDecay() > 0) {
                amount *= (float) Math.exp(-Math.abs(at - shared) / settings.distanceDecay());
            }
            if (amount > 0) {
                workspace.add(product, amount);
            }
        }
    }

    private float rarity(int product) {
        if (settings.rarity() == 0) {
            return 1;
        }
        float rarity = sessions.rarity().get(product);
        return settings.rarity() == 1 ? rarity : (float) Math.pow(rarity, settings.rarity());
    }

    private int place(int session, int product) {
        for (int at = sessions.items().start(session); at < sessions.items().end(session); at++) {
            if (sessions.items().column(at) == product) {
                return at;
            }
        }
        throw new IllegalStateException("session %d lacks product %d of its posting".formatted(session, product));
    }

    @Override
    public void write(BundleWriter writer) {
        sessions.write(writer, source.wireName());
    }

    public static SessionNeighbours read(
            BundleReader reader, CandidateSource source, NeighbourSettings settings, int products) {
        return new SessionNeighbours(source, settings, Sessions.read(reader, source.wireName(), products));
    }

    /** The walk over posting lists, and what it has seen: the n-th visit is the n-th newest session. */
    private final class Walk {
        private final int[] heads;
        private final int[] bottoms;
        /** The session of each head; -1 where there is none left. */
        private final int[] headSessions;

        private final float[] weights;
        private final int[] session = new int[settings.sample()];
        private final float[] similarity = new float[settings.sample()];
        /** How many steps back in the running session the newest shared product stands. */
        private final int[] newestShared = new int[settings.sample()];

        private int seen;

        Walk(int[] items) {
            heads = new int[items.length];
            bottoms = new int[items.length];
            headSessions = new int[items.length];
            weights = new float[items.length];
            for (int back = 0; back < items.length; back++) {
                heads[back] = sessions.postings().end(items[back]) - 1;
                bottoms[back] = sessions.postings().start(items[back]);
                headSessions[back] = headSession(back);
                weights[back] = itemWeight(back, items.length);
            }
        }

        private int headSession(int back) {
            return heads[back] >= bottoms[back] ? sessions.postings().column(heads[back]) : -1;
        }

        /** Visits the newest session not yet seen; false when there is none. */
        boolean step(long nowMillis) {
            int newest = -1;
            for (int headSession : headSessions) {
                newest = Math.max(newest, headSession);
            }
            if (newest < 0) {
                return false;
            }
            float sum = 0;
            int shared = -1;
            for (int back = 0; back < heads.length; back++) {
                if (headSessions[back] == newest) {
                    heads[back]--;
                    headSessions[back] = headSession(back);
                    sum += weights[back];
                    shared = shared < 0 ? back : shared;
                }
            }
            session[seen] = newest;
            newestShared[seen] = shared;
            similarity[seen++] = faded(newest, sum, nowMillis);
            return true;
        }

        private float faded(int neighbour, float sum, long nowMillis) {
            float similarity = sum;
            if (settings.cosine()) {
                similarity /= (float) Math.sqrt(sessions.items().degree(neighbour));
            }
            if (settings.ageDecayDays() > 0) {
                double days = (nowMillis - sessions.endMillis().get(neighbour)) / (double) TimeUnit.DAYS.toMillis(1);
                similarity *= (float) Math.exp(-Math.max(0, days) / settings.ageDecayDays());
            }
            return similarity;
        }
    }
}
