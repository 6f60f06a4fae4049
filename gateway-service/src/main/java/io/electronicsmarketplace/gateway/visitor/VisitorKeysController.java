package io.electronicsmarketplace.gateway.visitor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Visitors")
class VisitorKeysController {

    private final Map<String, Object> keys;

    VisitorKeysController(VisitorKeys keys) {
        this.keys = keys.published().toJSONObject();
    }

    @Operation(summary = "The keys with which visitor tokens are verified, as a JWK set")
    @GetMapping("/.well-known/visitor-keys.json")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(keys);
    }
}
