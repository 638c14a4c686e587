package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * In whose name records are written.
 *
 * @param who the account and machine, {@code user@host}
 * @param tool this program and its version
 * @param clock tells the time in UTC
 */
record Custodian(String who, String tool, Clock clock) {

    static Custodian here() {
        String version = Optional.ofNullable(CaseStore.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return new Custodian(
                System.getProperty("user.name", "unknown") + "@" + host(), "hearsay " + version, Clock.systemUTC());
    }

    /** The machine's own name as its kernel knows it; a name service is never asked. */
    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("unknown");
        }
    }

    String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
