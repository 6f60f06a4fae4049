package io.electronicsmarketplace.auth.admin;

import java.util.List;

/** What came of giving somebody roles. */
sealed interface RolesOutcome {
    record Given(ManagedUser user) implements RolesOutcome {}

    /** Some names are no roles that people have; {@code known} are. */
    record Unknown(List<String> unknown, List<String> known) implements RolesOutcome {}

    /** Whoever manages accounts would not be allowed to any more, and nobody may be left who is. */
    record OwnManagement() implements RolesOutcome {}
}
