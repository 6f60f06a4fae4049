package io.electronicsmarketplace.support.documentation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Describes records as they are: what is not nullable is always there. */
@AutoConfiguration
public class DocumentationAutoConfiguration {
    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
