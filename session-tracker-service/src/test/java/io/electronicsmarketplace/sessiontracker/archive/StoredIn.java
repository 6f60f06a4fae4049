package io.electronicsmarketplace.sessiontracker.archive;

import io.electronicsmarketplace.infrastructure.Part;
import io.electronicsmarketplace.infrastructure.TestInfrastructure;
import java.nio.file.Path;
import java.util.UUID;

/** Where an archive can be. */
enum StoredIn {
    FOLDER,
    BUCKET;

    /** Of an empty one. */
    String address(Path directory) {
        return switch (this) {
            case FOLDER -> directory.resolve(UUID.randomUUID().toString()).toString();
            case BUCKET -> TestInfrastructure.shared(Part.S3).freshBucket();
        };
    }
}
