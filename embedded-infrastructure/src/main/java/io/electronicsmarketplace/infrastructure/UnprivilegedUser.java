package io.electronicsmarketplace.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * To whom PostgreSQL is handed when root starts it, since it refuses to run as root: {@code nobody},
 * by {@code setpriv} of util-linux. An ordinary user runs it as itself.
 *
 * <p>A checkout often lies where nobody else may look, in {@code /root} for example. Then the
 * process keeps the one capability of root that lets it pass ({@code dac_override}); it is a
 * development stack on a machine where root runs it anyway.
 */
final class UnprivilegedUser {
    private static final String NAME = "nobody";

    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** The command, so that it runs as the unprivileged user. */
    List<String> command(Path directory, List<String> command) throws IOException, InterruptedException {
        if (!root) {
            return command;
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            throw new IOException(
                    "PostgreSQL does not run as root, and setpriv (package util-linux), which would run it as " + NAME
                            + ", is not there. Install it, or start as an ordinary user.");
        }
        List<String> prefix =
                List.of("/usr/bin/setpriv", "--reuid=" + id("-u"), "--regid=" + id("-g"), "--clear-groups");
        List<String> capabilities = isReachable(directory)
                ? List.of()
                : List.of(
                        // Without it access(2), by which PostgreSQL looks for its programs, ignores capabilities.
                        "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
        return Stream.of(prefix, capabilities, command).flatMap(List::stream).toList();
    }

    /** Gives the folder and what is in it to the unprivileged user. */
    void own(Path folder) throws IOException {
        if (!root) {
            return;
        }
        UserPrincipal user =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, user);
            }
        }
    }

    private static boolean isReachable(Path directory) throws IOException {
        for (Path path = directory.toAbsolutePath(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static String id(String which) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("id", which, NAME).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("There is no user " + NAME + " to whom PostgreSQL could be handed");
        }
        return answer;
    }
}
