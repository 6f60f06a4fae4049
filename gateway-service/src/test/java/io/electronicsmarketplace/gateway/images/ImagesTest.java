package io.electronicsmarketplace.gateway.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.gateway.GatewayTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ImagesTest extends GatewayTest {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void images(DynamicPropertyRegistry settings) {
        settings.add("gateway.images-directory", () -> folder.resolve("images").toString());
    }

    @Test
    void picture_thatCameAfterTheStart_isServedAsSvg() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        Files.writeString(folder.resolve("images/B01.svg"), "<svg/>");

        HttpResponse<String> answer = get("/images/B01.svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(answer.body()).isEqualTo("<svg/>");
    }

    @Test
    void missingPicture_andFileOutsideTheFolder_are404() throws Exception {
        Files.writeString(folder.resolve("secret.svg"), "<svg/>");

        assertThat(get("/images/B02.svg").statusCode()).isEqualTo(404);
        assertThat(get("/images/..%2Fsecret.svg").statusCode()).isIn(400, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept", "text/html,*/*")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
