package io.electronicsmarketplace.system.bench;

import io.electronicsmarketplace.system.client.Seller;
import io.electronicsmarketplace.system.client.Shopper;
import io.electronicsmarketplace.system.client.SignIn;
import java.time.Duration;
import java.util.List;

/** Accounts of the demo that buy and sell, signed in anew before their tokens end. For use by one thread. */
final class DemoAccounts {
    /** Access tokens live five minutes. */
    private static final Duration SIGN_IN_AGAIN_AFTER = Duration.ofMinutes(2);

    private final RunningMarket market;
    private People people;
    private long since;

    DemoAccounts(RunningMarket market) {
        this.market = market;
        this.people = signIn();
    }

    /** Two who buy, and one who sells to them. */
    record People(List<Shopper> buyers, Seller seller) {}

    /** With tokens that live some minutes yet. */
    People people() {
        if (System.nanoTime() - since > SIGN_IN_AGAIN_AFTER.toNanos()) {
            people = signIn();
        }
        return people;
    }

    private People signIn() {
        since = System.nanoTime();
        return new People(
                List.of(account("ada"), account("ben")),
                new Seller(account("sam").api()));
    }

    private Shopper account(String name) {
        String token = SignIn.asMobileApp(market.issuer(), name, name + "-demo-1");
        return Shopper.visitor(market.gateway()).signedIn(token);
    }
}
