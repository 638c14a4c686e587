package org.hearsay.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Flag;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;

/** Opens one file inside a worker: finds its type, gives it to the reader of that type, and turns what happens into one outcome. */
final class Opener {
    private static final Pattern EMPTY_MAY_BE = Pattern.compile(
            "(?:^|/)[^./]*$|\\.(?:txt|md|csv|tsv|log|json|jsonl|py|gitkeep)$", Pattern.CASE_INSENSITIVE);

    private final TypeFinder types = new TypeFinder();
    private final Readers readers = new Readers();

    Extraction open(Job job, Path prefix) {
        try {
            if (Files.size(job.original()) == 0) {
                // No format but plain text may be empty, so a name that claims another is a sign of something lost.
                return new Extraction(
                        "application/x-empty",
                        Outcome.EMPTY,
                        Optional.of(new Obstacle("HS-EXT-030", "The file has no bytes.")),
                        emptied(job.name()),
                        Optional.empty(),
                        List.of());
            }
            String type = types.find(job.original(), job.name());
            boolean known = readers.forType(type).isPresent();
            return read(new Original(job, known || !Encodings.isText(job.original()) ? type : "text/plain", prefix));
        } catch (IOException unreadable) {
            return Extraction.refused(
                    "application/octet-stream",
                    Outcome.DAMAGED,
                    "HS-EXT-031",
                    "The file should have been readable from start to end; the system said: " + unreadable.getMessage()
                            + ". Check the disk it lies on.");
        }
    }

    private static List<Flag> emptied(String name) {
        return EMPTY_MAY_BE.matcher(name).find()
                ? List.of()
                : List.of(new Flag("CORRUPT", "Its name says what it should be, and it has no bytes."));
    }

    private Extraction read(Original original) {
        Optional<FormatReader> found = readers.forType(original.mediaType());
        if (found.isEmpty()) {
            return Extraction.refused(
                    original.mediaType(),
                    Outcome.UNSUPPORTED,
                    "HS-EXT-032",
                    "Files of type " + original.mediaType() + " are not read by this version.");
        }
        FormatReader reader = found.get();
        Optional<Refusal> refusal = Optional.empty();
        try {
            Sights.ofName(original);
            Sights.ofType(original);
            Tampering.check(original);
            original.about(reader.read(original));
        } catch (Refusal refused) {
            refusal = Optional.of(refused);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError | LinkageError failure) {
            refusal = Optional.of(Breakage.of(failure, original));
        }
        return finish(original, reader, refusal);
    }

    private static Extraction finish(Original original, FormatReader reader, Optional<Refusal> stopped) {
        Report report = Languages.settle(addressed(original), original.draft().text());
        Rendition rendition = original.draft().toRendition(original.job().digest(), reader.name(), report);
        Sights.ofText(rendition.text(), original);
        stopped.ifPresent(refused -> {
            if (refused.outcome() == Outcome.ENCRYPTED) {
                original.flag("ENCRYPTED", "Needs a password.");
            }
        });
        Optional<Refusal> refusal = stopped.or(() -> cutOff(original)).or(() -> noWords(original, rendition));
        return new Extraction(
                original.mediaType(),
                refusal.map(Refusal::outcome).orElse(Outcome.READ),
                refusal.map(r -> new Obstacle(r.code(), r.sentence())),
                original.flags(),
                rendition.text().isBlank() ? Optional.empty() : Optional.of(rendition),
                original.members().all());
    }

    /** A captured page that does not say its address stood at the one it was captured from. */
    private static Report addressed(Original original) {
        Report about = original.about();
        boolean captured =
                original.name().startsWith("http://") || original.name().startsWith("https://");
        return about.address().isPresent() || !captured
                ? about
                : new Report(
                        about.title(),
                        about.byline(),
                        about.outlet(),
                        about.published(),
                        about.language(),
                        Optional.of(original.name()));
    }

    private static Optional<Refusal> cutOff(Original original) {
        return original.draft().isFull()
                ? Optional.of(
                        new Refusal(
                                Outcome.TOO_LARGE,
                                "HS-EXT-024",
                                "Holds more than the " + (original.budget().characters() >> 20)
                                        + " million characters one text may have; those before were read. Try again with a larger budget."))
                : Optional.empty();
    }

    private static Optional<Refusal> noWords(Original original, Rendition rendition) {
        if (!rendition.text().isBlank() || !original.members().all().isEmpty()) {
            return Optional.empty();
        }
        boolean corrupt = original.flags().stream().anyMatch(flag -> flag.name().equals("CORRUPT"));
        return Optional.of(
                corrupt
                        ? new Refusal(
                                Outcome.DAMAGED,
                                "HS-EXT-041",
                                "Should be " + original.mediaType()
                                        + " and breaks that format's rules so far that no words could be read. Try another copy of the file.")
                        : new Refusal(Outcome.EMPTY, "HS-EXT-033", original.whyEmpty()));
    }
}
