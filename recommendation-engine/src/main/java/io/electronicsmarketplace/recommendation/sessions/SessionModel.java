package io.electronicsmarketplace.recommendation.sessions;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;

/** A fitted model of the next item; safe for use by many threads, each with an asker of its own. */
@FunctionalInterface
public interface SessionModel {

    /** A way to ask, with its scratch space. */
    Asker asker();

    /** Answers one question after the other. */
    @FunctionalInterface
    interface Asker {
        /**
         * Appends what may come next, best first.
         *
         * @param prefix product indexes, oldest first; those that training does not know are left out
         * @param current the product being looked at, or -1 where training does not know it
         * @param currentAllowed whether that one may be listed
         */
        void propose(int[] prefix, int current, boolean currentAllowed, CandidateList into);
    }
}
