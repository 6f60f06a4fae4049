package io.electronicsmarketplace.gateway.protocol;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ProtocolConfiguration {

    /** Right behind the codec, where the server's own answers pass too. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> protocolProblems(JsonMapper json) {
        return factory -> factory.addServerCustomizers(server -> server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "protocol-problems", new ProtocolProblems(json))));
    }
}
