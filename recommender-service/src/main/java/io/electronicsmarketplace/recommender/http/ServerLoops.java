package io.electronicsmarketplace.recommender.http;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.netty.resources.LoopResources;

/** The event loops that serve the API: as many as there are processors, for nothing ever waits in them. */
@Component
public class ServerLoops {

    private final List<EventLoop> loops = new ArrayList<>();

    ServerLoops(ReactorResourceFactory resources) {
        for (EventExecutor loop : resources.getLoopResources().onServer(LoopResources.DEFAULT_NATIVE)) {
            loops.add((EventLoop) loop);
        }
    }

    public List<EventLoop> all() {
        return loops;
    }
}
