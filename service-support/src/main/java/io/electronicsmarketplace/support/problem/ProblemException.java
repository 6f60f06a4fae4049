package io.electronicsmarketplace.support.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An answer that is a problem: thrown where a controller maps a result to HTTP.
 *
 * <p>Its detail is written for the client and shown as it is.
 */
public class ProblemException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param slug stable name of the problem, such as {@code listing-already-sold}; the type of the
     *     problem is {@code /problems/<slug>}
     * @param detail what was wrong and what to do, for the person who gets it
     */
    public ProblemException(HttpStatus status, String slug, String detail, Violation... errors) {
        super(status, Problems.of(status, slug, detail, List.of(errors)), null);
    }

    /** Says when to try again, in the header {@code Retry-After}. */
    public ProblemException retryAfter(Duration wait) {
        getHeaders().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        return this;
    }

    public static ProblemException badRequest(String path, String message) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "invalid-request", message, new Violation(path, message));
    }

    /** For what does not exist and for what the caller may not know exists alike. */
    public static ProblemException notFound(String what) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    public static ProblemException conflict(String slug, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, slug, detail);
    }

    /** Something that this service needs is away; the request may be sent again. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail).retryAfter(retryAfter);
    }
}
