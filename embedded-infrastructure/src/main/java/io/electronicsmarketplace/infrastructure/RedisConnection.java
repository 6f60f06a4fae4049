package io.electronicsmarketplace.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of Redis's protocol as starting and clearing it needs: inline commands with one-line answers. */
final class RedisConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 2000;

    private final Socket socket;
    private final BufferedReader answers;

    RedisConnection(int port) throws IOException {
        this.socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The answer's first line with its type mark, {@code +PONG} for example. */
    String command(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Redis closed the connection");
        }
        return answer;
    }

    /** No while it still reads its file ({@code -LOADING}). */
    static boolean isReady(int port) throws IOException {
        try (RedisConnection connection = new RedisConnection(port)) {
            return connection.command("PING").equals("+PONG");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
