package io.electronicsmarketplace.support.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds problem details. */
public final class Problems {

    private Problems() {}

    /**
     * @param slug the last part of the type {@code /problems/<slug>}
     * @param errors goes into the property {@code errors} if there are any
     */
    public static ProblemDetail of(HttpStatusCode status, String slug, String detail, List<Violation> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(titleOf(slug));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /** {@code listing-already-sold} is titled "Listing already sold". */
    private static String titleOf(String slug) {
        String words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
