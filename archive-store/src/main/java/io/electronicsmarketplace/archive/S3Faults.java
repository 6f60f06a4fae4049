package io.electronicsmarketplace.archive;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What it means that a request failed, and what a person can do. */
final class S3Faults {

    private S3Faults() {}

    /** Whether a write on a condition was refused because of it. */
    static boolean isRefusal(S3Exception e) {
        return switch (codeOf(e)) {
            // The last one: it was to be replaced, and is not there.
            case "PreconditionFailed", "ConditionalRequestConflict", "NoSuchKey" -> true;
            default -> e.statusCode() == 412 || e.statusCode() == 409;
        };
    }

    static String explain(SdkException e, S3Address address) {
        return "archive %s: %s".formatted(address, e instanceof S3Exception answer ? answered(answer) : unanswered(e));
    }

    private static String answered(S3Exception e) {
        String code = codeOf(e);
        return switch (code) {
            case "NoSuchBucket" -> "there is no such bucket; make it, or correct the archive's address";
            case "NoSuchKey", "PreconditionFailed" ->
                "a file was replaced and deleted while it was being read; read the archive anew";
            default ->
                switch (e.statusCode()) {
                    case 401, 403 ->
                        "access is denied (%s); the credentials in use need s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject"
                                .formatted(code);
                    case 301, 307, 400 ->
                        "the request does not fit the bucket (%s); are region and endpoint the bucket's own?"
                                .formatted(code);
                    default -> "it answers %d (%s); trying again may help".formatted(e.statusCode(), code);
                };
        };
    }

    private static String unanswered(SdkException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("load credentials")
                ? "no credentials were found; give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role"
                : "it does not answer (%s); is the endpoint right, and reached from here?".formatted(message);
    }

    private static String codeOf(S3Exception e) {
        AwsErrorDetails details = e.awsErrorDetails();
        return details == null || details.errorCode() == null ? "no code" : details.errorCode();
    }
}
