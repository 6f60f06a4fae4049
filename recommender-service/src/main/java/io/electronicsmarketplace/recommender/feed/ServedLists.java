package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.events.Served;
import io.electronicsmarketplace.recommender.served.ServedLog;
import io.electronicsmarketplace.support.shopper.Shopper;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes down what was served to whom; what was served to nobody cannot be joined with anything later. */
@Component
class ServedLists {

    private final ServedLog log;
    private final Clock clock;

    ServedLists(ServedLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void log(String recommendationId, FeedRequest request, MadeList list) {
        Shopper shopper = request.shopper();
        if (shopper != null) {
            log.add(new Served(
                    recommendationId,
                    clock.instant(),
                    request.surface().wireName(),
                    shopper.visitorId(),
                    shopper.userId(),
                    list.modelVersion(),
                    list.policy().wireName(),
                    list.currentProduct(),
                    slots(list.picks())));
        }
    }

    private static List<Served.Slot> slots(List<Pick> picks) {
        return IntStream.range(0, picks.size())
                .mapToObj(position -> {
                    Pick pick = picks.get(position);
                    return new Served.Slot(
                            position,
                            pick.product().productId(),
                            pick.offer().listing().listingId(),
                            pick.source().wireName(),
                            pick.score(),
                            pick.propensity(),
                            pick.explored());
                })
                .toList();
    }
}
