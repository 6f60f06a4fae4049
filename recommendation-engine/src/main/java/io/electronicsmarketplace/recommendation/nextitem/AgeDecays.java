package io.electronicsmarketplace.recommendation.nextitem;

/**
 * How much a session of some age still weighs, by how many sessions ago it was: computed once, for a walk asks it of
 * every session that it meets.
 *
 * @param fast for rules that forget soon
 * @param slow for rules that remember longer
 * @param votes of each of {@link Vote#ALL}, empty for one that does not fade
 */
record AgeDecays(float[] fast, float[] slow, float[][] votes) {
    private static final float FAST = 0.1f;
    private static final float SLOW = 0.5f;

    /** @param sessions of all times: an age is a share of them */
    static AgeDecays of(int sessions) {
        float[][] votes = new float[Vote.ALL.length][];
        for (int vote = 0; vote < votes.length; vote++) {
            float age = Vote.ALL[vote].age();
            votes[vote] = age > 0 ? decays(sessions, age) : new float[0];
        }
        return new AgeDecays(decays(sessions, FAST), decays(sessions, SLOW), votes);
    }

    private static float[] decays(int sessions, float age) {
        float[] decays = new float[sessions + 1];
        for (int ago = 0; ago <= sessions; ago++) {
            decays[ago] = (float) Math.exp(-(ago / (float) sessions) / age);
        }
        return decays;
    }

    float vote(int vote, int ago) {
        return votes[vote].length == 0 ? 1 : votes[vote][ago];
    }
}
