package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.archive.StoredFile;
import io.electronicsmarketplace.events.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes people from the archive, imported history too: every file that holds something of them is
 * written anew without it. Files without anything of them are left alone, so that doing it again, after a
 * kill or otherwise, does what is left to do.
 */
final class Erasure {

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    /** Folders whose rows each tell of one shopper. */
    private static final List<String> OF_SHOPPERS = List.of(Topics.INTERACTIONS, Topics.SERVED, "history");

    /** What stands for the id of a seller who was erased; what was buyable when stays known. */
    private static final String NOBODY = "erased";

    private final ParquetWriter writer;

    Erasure(ParquetWriter writer) {
        this.writer = writer;
    }

    /**
     * Whom to remove.
     *
     * @param visitorIds who became one of the users; what another user did on such a device stays
     */
    record People(Set<String> userIds, Set<String> visitorIds) {}

    /** @return how many files were written anew */
    int run(ManifestEditor editor, People people) throws IOException, SQLException {
        if (people.userIds().isEmpty()) {
            return 0;
        }
        String theirs = "(coalesce(user_id IN (" + literals(people.userIds()) + "), false)";
        if (!people.visitorIds().isEmpty()) {
            theirs +=
                    " OR (user_id IS NULL AND coalesce(visitor_id IN (" + literals(people.visitorIds()) + "), false))";
        }
        theirs += ")";
        int rewritten = 0;
        for (String folder : OF_SHOPPERS) {
            rewritten += rewrite(editor, folder, theirs, "SELECT * FROM %s WHERE NOT " + theirs);
        }
        return rewritten + rewrite(editor, Topics.PRODUCT_STATES, sells(people), withoutSellers(people));
    }

    private int rewrite(ManifestEditor editor, String folder, String holds, String query)
            throws IOException, SQLException {
        int rewritten = 0;
        for (StoredFile file : editor.files(folder)) {
            List<StoredFile> alone = List.of(file);
            if (writer.any("SELECT 1 FROM " + ParquetWriter.rowsOf(editor.open(alone)) + " WHERE " + holds)) {
                editor.replace(
                        alone,
                        file.name(),
                        (paths, target) -> writer.copy(query.formatted(ParquetWriter.rowsOf(paths)), target));
                log.info("wrote {} anew without somebody who was erased", file.name());
                rewritten++;
            }
        }
        return rewritten;
    }

    private static String sells(People people) {
        return people.userIds().stream()
                .map(user -> "coalesce(contains(state, " + inJson(user) + "), false)")
                .collect(Collectors.joining(" OR "));
    }

    private static String withoutSellers(People people) {
        String state = "state";
        for (String user : people.userIds()) {
            state = "replace(" + state + ", " + inJson(user) + ", '\"" + NOBODY + "\"')";
        }
        return "SELECT * REPLACE (" + state + " AS state) FROM %s";
    }

    private static String inJson(String id) {
        return BoundedDuckDb.literal('"' + id + '"');
    }

    private static String literals(Collection<String> ids) {
        return ids.stream().sorted().map(BoundedDuckDb::literal).collect(Collectors.joining(", "));
    }
}
