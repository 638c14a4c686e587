package org.hearsay.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The desktop's browser, where there is a desktop. */
final class Browser {
    private Browser() {}

    /** Asks the desktop to show an address; does nothing where there is none, or it does not answer. */
    static void show(String address) {
        opener(System.getProperty("os.name", ""), System.getenv()).ifPresent(opener -> {
            try {
                new ProcessBuilder(opener, address)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is printed anyway, and can be opened by hand.
            }
        });
    }

    /** The program that opens addresses on a system with a screen. */
    static Optional<String> opener(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).contains("mac")) {
            return Optional.of("open");
        }
        boolean screen = List.of("DISPLAY", "WAYLAND_DISPLAY").stream()
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        return screen ? Optional.of("xdg-open") : Optional.empty();
    }
}
