package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** ETags of listings: their version. */
final class EntityTag {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private EntityTag() {}

    static String of(Listing listing) {
        return "\"v" + listing.version() + "\"";
    }

    /**
     * The version in {@code If-Match}; −1, which no listing has, for a tag that is none of ours.
     *
     * @throws ProblemException 428 if the header is missing
     */
    static long versionOf(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag of the listing as you know it in the header If-Match.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Long.parseLong(tag.group(1)) : -1;
    }
}
