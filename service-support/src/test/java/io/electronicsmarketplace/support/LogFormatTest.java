package io.electronicsmarketplace.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {
    private static final Logger log = LoggerFactory.getLogger(LogFormatTest.class);

    @SpringBootConfiguration
    static class Nothing {}

    @Test
    void json_writesOneObjectALine(CapturedOutput output) {
        JsonNode line = JsonMapper.shared().readTree(lastLine(output, "--LOG_FORMAT=json"));

        assertThat(line.path("message").asString()).isEqualTo("says \"hello\"");
        assertThat(line.path("log").path("level").asString()).isEqualTo("INFO");
    }

    @Test
    void withoutSetting_textIsWritten(CapturedOutput output) {
        assertThat(lastLine(output)).doesNotStartWith("{").endsWith(": says \"hello\"");
    }

    private static String lastLine(CapturedOutput output, String... arguments) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.import=classpath:marketplace-defaults.yaml");
        try (var context = application.run(arguments)) {
            log.info("says \"hello\"");
            return output.getOut().lines().toList().getLast();
        }
    }
}
