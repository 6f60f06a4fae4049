package io.electronicsmarketplace.system;

import io.electronicsmarketplace.system.client.Api;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.client.SignIn;
import io.electronicsmarketplace.system.stack.MarketStack;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A test against the running marketplace. All share it, so each makes the shoppers and items that it needs. */
public abstract class SystemTest {
    /**
     * From a click to the feed, from a sale to the search. A second is promised for 99 of 100; a single
     * try on whatever machine runs the tests gets two.
     */
    protected static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** For what has no promise, such as archive files, on a busy machine. */
    protected static final Duration SOON = Duration.ofSeconds(30);

    protected final MarketStack market = MarketStack.shared();
    protected final Api gateway = market.gateway();

    protected Shopper newVisitor() {
        return Shopper.visitor(gateway);
    }

    /** A demo account ({@code ada}, {@code ben}, {@code sam} or {@code root}) on a device of its own. */
    protected Shopper signedIn(String demoAccount) {
        return newVisitor().signedIn(accessToken(demoAccount));
    }

    protected String accessToken(String demoAccount) {
        return SignIn.asMobileApp(market.issuer(), demoAccount, demoAccount + "-demo-1");
    }

    /** Some products that can be bought. */
    protected List<String> someProducts(int count) {
        return newVisitor()
                .search("limit=" + count)
                .expect(200)
                .items()
                .map(item -> text(item, "id"))
                .toList();
    }

    protected static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
