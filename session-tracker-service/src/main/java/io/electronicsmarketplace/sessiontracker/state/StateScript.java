package io.electronicsmarketplace.sessiontracker.state;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A Lua script of this service. Asked for by its digest; a Redis that does not have it, because it
 * was restarted, is given its text.
 */
final class StateScript<T> {

    static final StateScript<String> APPLY = new StateScript<>("apply", ScriptOutputType.VALUE);
    static final StateScript<String> ADVANCE = new StateScript<>("advance", ScriptOutputType.VALUE);
    static final StateScript<List<Object>> TAKE_FOR_MERGE = new StateScript<>("take-for-merge", ScriptOutputType.MULTI);
    static final StateScript<String> CLAIM = new StateScript<>("claim", ScriptOutputType.VALUE);
    static final StateScript<Void> NOTE_SESSIONS = new StateScript<>("note-sessions", ScriptOutputType.VALUE);
    static final StateScript<List<Object>> TAKE_SESSIONS = new StateScript<>("take-sessions", ScriptOutputType.MULTI);
    static final StateScript<Void> DONE_SESSIONS = new StateScript<>("done-sessions", ScriptOutputType.VALUE);
    static final StateScript<String> END_SESSION = new StateScript<>("end-session", ScriptOutputType.VALUE);
    static final StateScript<String> DECIDE_CONSENT = new StateScript<>("decide-consent", ScriptOutputType.VALUE);
    static final StateScript<String> FINISH_FILLING = new StateScript<>("finish-filling", ScriptOutputType.VALUE);
    static final StateScript<String> RENEW_FILLING = new StateScript<>("renew-filling", ScriptOutputType.VALUE);
    static final StateScript<String> ERASE = new StateScript<>("erase", ScriptOutputType.VALUE);

    private final String text;
    private final ScriptOutputType output;

    private StateScript(String name, ScriptOutputType output) {
        this.text = read("/lua/" + name + ".lua");
        this.output = output;
    }

    CompletionStage<T> run(
            StatefulRedisConnection<String, String> connection, List<String> keys, List<String> arguments) {
        var redis = connection.async();
        String[] keyArray = keys.toArray(String[]::new);
        String[] argumentArray = arguments.toArray(String[]::new);
        return redis.<T>evalsha(redis.digest(text), output, keyArray, argumentArray)
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return cause instanceof RedisNoScriptException
                            ? redis.eval(text, output, keyArray, argumentArray)
                            : CompletableFuture.failedFuture(failure);
                });
    }

    private static String read(String resource) {
        try (InputStream script = StateScript.class.getResourceAsStream(resource)) {
            if (script == null) {
                throw new IllegalStateException("missing in the jar: " + resource);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
