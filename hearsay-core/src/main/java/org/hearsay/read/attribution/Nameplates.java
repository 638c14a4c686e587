package org.hearsay.read.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Tag;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * How small papers, blogs and letters say whose they are: "Ivo Brandt's notebook", "THE KIOSK: our daily look at the front
 * pages", a signature below. Not: "Brandt's lawyer" (no kind of writing) and "PRESS RELEASE: ..." (a label).
 */
final class Nameplates {
    private static final WordTable LABELS = WordTable.read(Nameplates.class, "mastheads.tsv");
    private static final int LONGEST = 5;

    private final Words words;
    private final NameBook names;

    Nameplates(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    /** "AP" as the text writes it out, where it does. */
    String full(String written) {
        NameBook.Name name = names.named(written);
        return name == null ? written : name.written();
    }

    /** Who keeps the notebook, diary or blog that the first line names after them. */
    Optional<String> keeper(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Range range = paragraphs.getFirst().words();
        for (int i = range.from() + 1; i + 1 < Math.min(range.to(), range.from() + LONGEST); i++) {
            boolean own = words.form(i).equals("'s")
                    && range.to() - i <= LONGEST
                    && isLabel(range.to() - 1, "diary")
                    && allCapitals(range.from(), i);
            if (own) {
                return Optional.of(words.written(range.from(), i));
            }
        }
        return Optional.empty();
    }

    private boolean allCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }

    /** The shouted words before a colon in the first line, when what follows is not shouted. */
    Optional<String> tagline(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.empty();
        }
        Range range = paragraphs.getFirst().words();
        int colon = range.from();
        while (colon < range.to()
                && colon - range.from() < LONGEST
                && !words.form(colon).equals(":")) {
            if (!isShouted(colon)) {
                return Optional.empty();
            }
            colon++;
        }
        boolean shaped = colon > range.from()
                && colon + 1 < range.to()
                && words.form(colon).equals(":")
                && Character.isLowerCase(words.first(colon + 1))
                && words.tag(range.to() - 1) != Tag.STOP
                && !isLabel(colon - 1, "label");
        return shaped ? Optional.of(words.written(range.from(), colon)) : Optional.empty();
    }

    private boolean isShouted(int word) {
        String raw = words.raw(word);
        return Character.isLetter(raw.charAt(0)) && raw.equals(raw.toUpperCase(Locale.ROOT));
    }

    private boolean isLabel(int word, String use) {
        return LABELS.columns(words.form(word)).contains(use);
    }

    /** Who signs: a short last line in capitals of names, after "For the company:" or alone. */
    Optional<String> signature(List<Paragraph> paragraphs) {
        for (int i = paragraphs.size() - 1; i > 0 && i >= paragraphs.size() - 3; i--) {
            Range range = paragraphs.get(i).words();
            if (range.to() - range.from() > 12 || words.tag(range.to() - 1) == Tag.STOP) {
                continue;
            }
            for (int at = range.from(); at < range.to(); at++) {
                NameBook.Name name = names.at(at);
                boolean opens = at == range.from() || words.form(at - 1).equals(":") || words.tag(at - 1) == Tag.DASH;
                if (name != null && name.from() == at && opens && name.type() == Mention.Type.PERSON) {
                    return Optional.of(names.fullest(name).written());
                }
            }
        }
        return Optional.empty();
    }
}
