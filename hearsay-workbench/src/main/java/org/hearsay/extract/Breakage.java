package org.hearsay.extract;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.hearsay.model.Outcome;

/** Turns what a parser threw into an outcome and a sentence: a password is missing, a limit was hit, or the file is damaged. */
final class Breakage {
    private Breakage() {}

    static Refusal of(Throwable failure, Original original) {
        return inside(failure, original).orElseGet(() -> damaged(failure, original));
    }

    private static Optional<Refusal> inside(Throwable failure, Original original) {
        int steps = 0;
        for (Throwable cause = failure; cause != null && steps < 20; cause = cause.getCause(), steps++) {
            switch (cause) {
                case Refusal refusal -> {
                    return Optional.of(refusal);
                }
                case EncryptedDocumentException e -> {
                    return Optional.of(encrypted());
                }
                case org.apache.poi.EncryptedDocumentException e -> {
                    return Optional.of(encrypted());
                }
                case org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e -> {
                    return Optional.of(encrypted());
                }
                case PasswordRequiredException e -> {
                    return Optional.of(encrypted());
                }
                case UnsupportedFormatException e -> {
                    return Optional.of(unsupported(original));
                }
                case ZeroByteFileException e -> {
                    return Optional.of(new Refusal(Outcome.EMPTY, "HS-EXT-030", "The file has no bytes."));
                }
                case StackOverflowError e -> {
                    original.flag("TOO_DEEP", "Elements lie inside one another thousands deep.");
                    return Optional.of(tooDeep());
                }
                default -> {
                    if (isNesting(cause)) {
                        original.flag("TOO_DEEP", "Elements lie inside one another thousands deep.");
                        return Optional.of(tooDeep());
                    }
                    if (isLimit(cause)) {
                        original.flag("BOMB", "Unpacks to far more than its own size.");
                        return Optional.of(
                                new Refusal(
                                        Outcome.TOO_LARGE,
                                        "HS-EXT-023",
                                        "A part unpacks to hundreds of times its size or repeats itself without end, as a trap does. What came before it was read."));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal tooDeep() {
        return new Refusal(
                Outcome.TOO_LARGE,
                "HS-EXT-025",
                "Its parts lie inside one another deeper than can be followed, which ordinary files do not do.");
    }

    private static boolean isNesting(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("levels of xml element nesting") || message.contains("levels of package entry nesting");
    }

    private static boolean isLimit(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("zip bomb")
                || message.contains("entity expansion")
                || message.contains("entity limit")
                || message.contains("accumulated size of entities")
                || message.contains("jaxp0001");
    }

    static Refusal encrypted() {
        return new Refusal(
                Outcome.ENCRYPTED,
                "HS-EXT-040",
                "Needs a password, and none was given. Save a copy without a password and add that.");
    }

    static Refusal unsupported(Original original) {
        return new Refusal(
                Outcome.UNSUPPORTED,
                "HS-EXT-032",
                "Files of this kind (" + original.mediaType() + ") are not read by this version.");
    }

    private static Refusal damaged(Throwable failure, Original original) {
        original.flag("CORRUPT", "Breaks the rules of its own format.");
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String shown = MemberNames.shown(
                reason.isBlank() || "null".equals(reason) ? failure.getClass().getSimpleName() : reason);
        return new Refusal(
                Outcome.DAMAGED,
                "HS-EXT-041",
                "Should be " + original.mediaType() + " and breaks that format's rules (" + shown
                        + "). What could be read before the break was; try another copy of the file.");
    }
}
