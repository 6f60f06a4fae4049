package io.electronicsmarketplace.gateway.protocol;

import io.electronicsmarketplace.support.problem.ProblemTranslator;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpStatusClass;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the bare 4xx answers of the HTTP server itself, to a request line that is too long or an
 * address that is none, the body that every other error has.
 */
final class ProtocolProblems extends ChannelDuplexHandler {

    private final JsonMapper json;
    private boolean head;

    ProtocolProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest request) {
            head = HttpMethod.HEAD.equals(request.method());
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        super.write(
                context,
                message instanceof FullHttpResponse answer && isBare(answer) ? filled(answer) : message,
                promise);
    }

    private boolean isBare(FullHttpResponse answer) {
        return !head
                && answer.status().codeClass() == HttpStatusClass.CLIENT_ERROR
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse filled(FullHttpResponse bare) {
        ProblemDetail problem =
                ProblemTranslator.ofStatus(HttpStatusCode.valueOf(bare.status().code()));
        problem.setProperty(
                "traceId", "%016x".formatted(ThreadLocalRandom.current().nextLong()));
        byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(
                bare.protocolVersion(),
                bare.status(),
                Unpooled.wrappedBuffer(body),
                bare.headers(),
                bare.trailingHeaders());
        bare.release();
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set("X-Content-Type-Options", "nosniff");
        return answer;
    }
}
