package io.electronicsmarketplace.recommender.champion;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model that answers now. Any number of threads use it; one, the loader, replaces it. */
@Component
public class Champion {

    private volatile @Nullable ServingModel current;

    /** Runs {@code work} with the champion, which stays open until it ends, or with nothing if there is none. */
    public <T> T use(Function<Optional<ServingModel>, T> work) {
        ServingModel model = acquire();
        if (model == null) {
            return work.apply(Optional.empty());
        }
        try {
            return work.apply(Optional.of(model));
        } finally {
            model.release();
        }
    }

    /** A champion that was retired between the read and the acquisition has a successor: look again. */
    private @Nullable ServingModel acquire() {
        while (true) {
            ServingModel model = current;
            if (model == null || model.acquire()) {
                return model;
            }
        }
    }

    public Optional<String> version() {
        ServingModel model = current;
        return model == null ? Optional.empty() : Optional.of(model.version());
    }

    /** From here on new requests use {@code next}; the old one closes when its last request ends. */
    void replace(ServingModel next) {
        ServingModel old = current;
        current = next;
        if (old != null) {
            old.retire();
        }
    }
}
