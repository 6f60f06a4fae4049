package io.electronicsmarketplace.archive;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code s3://bucket/prefix?endpoint=URL&region=NAME&path-style=true}: where an archive in a bucket is. Without an
 * endpoint it is Amazon's; without a region the environment's ({@code AWS_REGION}). Credentials are never in it.
 *
 * @param prefix of all names, without slashes around it; may be empty
 * @param pathStyle whether the bucket is named in the path, as any endpoint but Amazon's understands it, or in the
 *     host
 */
record S3Address(
        String bucket,
        String prefix,
        @Nullable URI endpoint,
        @Nullable String region,
        boolean pathStyle) {

    static final String SCHEME = "s3://";

    private static final Set<String> OPTIONS = Set.of("endpoint", "region", "path-style");

    /** @throws IllegalArgumentException if it is none; the message says why */
    static S3Address of(String address) {
        URI uri = URI.create(address);
        String bucket = uri.getRawAuthority();
        if (bucket == null || bucket.isEmpty()) {
            throw new IllegalArgumentException("%s names no bucket; write s3://bucket/prefix".formatted(address));
        }
        Map<String, String> options = options(address, uri.getRawQuery());
        String endpoint = options.get("endpoint");
        return new S3Address(
                bucket,
                uri.getPath().replaceAll("^/+|/+$", ""),
                endpoint == null ? null : URI.create(endpoint),
                options.get("region"),
                Boolean.parseBoolean(options.getOrDefault("path-style", String.valueOf(endpoint != null))));
    }

    private static Map<String, String> options(String address, @Nullable String query) {
        Map<String, String> options = new HashMap<>();
        if (query == null || query.isEmpty()) {
            return options;
        }
        for (String option : query.split("&")) {
            String[] parts = option.split("=", 2);
            if (parts.length != 2 || !OPTIONS.contains(parts[0])) {
                throw new IllegalArgumentException(
                        "%s in %s is none of the options %s".formatted(option, address, OPTIONS));
            }
            options.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return options;
    }

    /** The key of a file of the archive. */
    String key(String name) {
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** The name of the file that has this key. */
    String nameOf(String key) {
        return prefix.isEmpty() ? key : key.substring(prefix.length() + 1);
    }

    /** Without options. */
    @Override
    public String toString() {
        return SCHEME + bucket + (prefix.isEmpty() ? "" : "/" + prefix);
    }
}
