package io.electronicsmarketplace.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The archive in a bucket. An object appears complete or not at all, so that putting it is atomic by itself; a
 * document is replaced by a write on condition of its entity tag, which the API decides, so that of two who try
 * one is refused. Credentials are those that the SDK finds by itself: in the environment, a profile, a web
 * identity, the machine's role.
 */
final class S3Store implements ArchiveStore {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(30);
    /** A file of 128 MB at 1 MB/s. */
    private static final Duration ATTEMPT = Duration.ofMinutes(2);
    /** With all attempts; an erasure relies on it that nothing is on its way for longer than five minutes. */
    private static final Duration CALL = Duration.ofMinutes(4);

    private static final String PROBE = ".conditional-writes";

    private final S3Client client;
    private final S3Address address;
    private final Path mirrors;
    private final Clock clock;
    /** Where files wait until they are put. */
    private final FolderStore local;

    private volatile boolean comparesVersions;

    S3Store(S3Address address, Path mirrors, Clock clock) {
        this.client = client(address);
        this.address = address;
        this.mirrors = mirrors;
        this.clock = clock;
        this.local = new FolderStore(mirrors);
    }

    private static S3Client client(S3Address address) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(SILENT_AT_MOST))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(RetryMode.STANDARD))
                // Checksums of the newer kind are Amazon's alone.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(address.pathStyle());
        if (address.endpoint() != null) {
            // Others than Amazon's want some region in the signature.
            builder.endpointOverride(address.endpoint()).region(Region.US_EAST_1);
        }
        if (address.region() != null) {
            builder.region(Region.of(address.region()));
        }
        try {
            return builder.build();
        } catch (SdkException e) {
            throw new IllegalArgumentException(
                    "%s has no region: set AWS_REGION, or add ?region=… to the address".formatted(address), e);
        }
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        String prefix = address.key(folder.isEmpty() ? "" : folder + "/");
        return send(() -> {
            List<StoredFile> files = new ArrayList<>();
            for (S3Object object : client.listObjectsV2Paginator(
                            request -> request.bucket(address.bucket()).prefix(prefix))
                    .contents()) {
                files.add(new StoredFile(
                        address.nameOf(object.key()), object.size(), object.lastModified(), object.eTag()));
            }
            files.sort(Comparator.comparing(StoredFile::name));
            return files;
        });
    }

    @Override
    public Path temporary() throws IOException {
        return local.temporary();
    }

    @Override
    public void put(Path temporary, String name) throws IOException {
        send(() -> client.putObject(object(name).build(), temporary));
        Files.delete(temporary);
    }

    /** It does not tell what was there. */
    @Override
    public boolean delete(String name) throws IOException {
        send(() ->
                client.deleteObject(request -> request.bucket(address.bucket()).key(address.key(name))));
        return true;
    }

    @Override
    public void deleteTemporaries(Instant before) throws IOException {
        local.deleteTemporaries(before);
    }

    @Override
    public Optional<Document> read(String name) throws IOException {
        return send(() -> {
            try {
                ResponseBytes<GetObjectResponse> object = client.getObjectAsBytes(
                        request -> request.bucket(address.bucket()).key(address.key(name)));
                return Optional.of(
                        new Document(object.asByteArray(), object.response().eTag()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> replace(String name, byte[] content, @Nullable String version) throws IOException {
        if (!comparesVersions) {
            checkThatItComparesVersions();
            comparesVersions = true;
        }
        return putIf(name, content, version);
    }

    private Optional<String> putIf(String name, byte[] content, @Nullable String version) throws IOException {
        PutObjectRequest.Builder request = object(name);
        if (version == null) {
            request.ifNoneMatch("*");
        } else {
            request.ifMatch(version);
        }
        return send(() -> {
            try {
                return Optional.of(client.putObject(request.build(), RequestBody.fromBytes(content))
                        .eTag());
            } catch (S3Exception e) {
                // Who is refused may have written it: the answer to a first attempt can be lost. It is done anew then.
                if (S3Faults.isRefusal(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Some that speak S3 take no notice of the condition, and two could then both win. */
    private void checkThatItComparesVersions() throws IOException {
        byte[] content = "to see whether writes are compared".getBytes(StandardCharsets.UTF_8);
        putIf(PROBE, content, null);
        if (putIf(PROBE, content, null).isPresent()
                || putIf(PROBE, content, "\"of another one\"").isPresent()) {
            throw new IOException(
                    "%s does not honour If-Match and If-None-Match when it is written to: no archive can be kept there"
                            .formatted(address));
        }
    }

    /** By a lease, which a crash lets go of when it runs out. */
    @Override
    public Optional<Lock> tryLock(String name) throws IOException {
        return S3Lease.tryTake(this, name, clock);
    }

    @Override
    public Mirror mirror(String reader) throws IOException {
        return new S3Mirror(this, mirrors, reader);
    }

    /** Brings a file here, if it is still this version. */
    void fetch(StoredFile file, Path to) throws IOException {
        send(() -> client.getObject(
                request -> request.bucket(address.bucket())
                        .key(address.key(file.name()))
                        .ifMatch(file.version()),
                ResponseTransformer.toFile(to)));
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private PutObjectRequest.Builder object(String name) {
        return PutObjectRequest.builder().bucket(address.bucket()).key(address.key(name));
    }

    @FunctionalInterface
    private interface Request<T> {
        T send();
    }

    private <T> T send(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (SdkException e) {
            throw new IOException(S3Faults.explain(e, address), e);
        }
    }
}
