package io.electronicsmarketplace.catalog.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that can be kept: status, address of what was made, and body as JSON.
 *
 * @param location may be null
 */
public record Answer(int status, @Nullable String location, String body) {

    ResponseEntity<String> toResponse() {
        var headers = new HttpHeaders();
        headers.setContentType(status >= 400 ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, location);
        }
        return new ResponseEntity<>(body, headers, HttpStatusCode.valueOf(status));
    }
}
