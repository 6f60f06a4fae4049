package io.electronicsmarketplace.recommendation.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFilesTest {
    @TempDir
    Path folder;

    @Test
    void yoochoose_withAndWithoutHeader_sortsClicksByTime() throws IOException {
        String clicks = "1\tb\t20.5\n\n1\ta\t10\n2\tc\t15\n";
        List<Session> expected = List.of(new Session(List.of("a", "b"), 20_500), new Session(List.of("c"), 15_000));
        assertThat(SessionFiles.yoochoose(file(clicks)).sessions()).isEqualTo(expected);
        assertThat(SessionFiles.yoochoose(file("SessionId\tItemId\tTime\n" + clicks))
                        .sessions())
                .isEqualTo(expected);
    }

    @Test
    void gzippedFiles_areReadLikePlainOnes() throws IOException {
        Path file = folder.resolve("sessions.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a  b\n\n c\n".getBytes());
        }
        assertThat(SessionFiles.lines(file).sessions())
                .extracting(Session::items)
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void questions_splitAtTheTab() throws IOException {
        assertThat(SessionFiles.questions(file("a b\tc\n\nd\te\n")))
                .containsExactly(new Question(List.of("a", "b"), "c"), new Question(List.of("d"), "e"));
    }

    @Test
    void whatCannotBeRead_isRefusedWithItsLineAndWhatToDo() throws IOException {
        Path spaces = file("1 2 3\n");
        assertThatThrownBy(() -> SessionFiles.yoochoose(spaces))
                .hasMessageContaining("line 1 has 1 columns")
                .hasMessageContaining("--format");
        Path noTime = file("1\ta\t5\n1\tb\tsoon\n");
        assertThatThrownBy(() -> SessionFiles.yoochoose(noTime)).hasMessageContaining("line 2 has the time 'soon'");
        Path noTab = file("a\tb\na b\n");
        assertThatThrownBy(() -> SessionFiles.questions(noTab)).hasMessageContaining("line 2 is not a prefix");
        Path single = file("a\n\nb\n");
        assertThatThrownBy(() -> SessionFiles.lines(single)).hasMessageContaining("no session of two clicks");
        Path empty = file("");
        assertThatThrownBy(() -> SessionFiles.questions(empty)).hasMessageContaining("no question");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "clicks", ""), text);
    }
}
