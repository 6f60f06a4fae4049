package io.electronicsmarketplace.system.replay;

import io.electronicsmarketplace.system.client.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a home feed held.
 *
 * @param products ids, best first
 * @param sources what proposed each of them
 * @param policy who made the list: {@code pipeline} unless something was late or away
 */
record ServedList(List<String> products, List<String> sources, String policy) {
    private static final String POLICY = "Recommendation-Policy";
    private static final String IN_TIME = "pipeline";

    static ServedList of(Answer answer) {
        List<String> products = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        answer.items().forEach(item -> {
            products.add(item.at("/product/id").asString());
            sources.add(item.path("source").asString("unknown"));
        });
        return new ServedList(products, sources, answer.header(POLICY).orElse("unknown"));
    }

    boolean byThePipeline() {
        return policy.equals(IN_TIME);
    }
}
