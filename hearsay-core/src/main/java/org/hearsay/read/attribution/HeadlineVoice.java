package org.hearsay.read.attribution;

import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A headline that names its voice. Catches: {@code Pettifer: I never knew} Not: {@code Verdict: miscaptioned} (no name that the
 * text uses again).
 */
final class HeadlineVoice {
    private final Words words;
    private final NameBook names;

    HeadlineVoice(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    @Nullable
    Draft read(Range heading) {
        int colon = heading.from();
        while (colon < heading.to() && !words.form(colon).equals(":")) {
            colon++;
        }
        boolean shaped = colon > heading.from() && colon - heading.from() <= 4 && heading.to() - colon > 2;
        if (!shaped) {
            return null;
        }
        NameBook.Name name = names.at(colon - 1);
        if (name == null || name.from() > heading.from() + 2 || !isUsedAgain(name)) {
            return null;
        }
        return new Draft("headline-voice", Kind.SPEECH, Stance.ASSERT)
                .by(new Range(heading.from(), colon))
                .cuedBy(new Range(colon, colon + 1))
                .says(new Range(colon + 1, heading.to()))
                .sure(0.7);
    }

    private boolean isUsedAgain(NameBook.Name name) {
        String last = name.written().substring(name.written().lastIndexOf(' ') + 1);
        List<NameBook.Name> all = names.names();
        return all.stream()
                .anyMatch(other ->
                        other.from() > name.to() + 20 && other.written().endsWith(last));
    }
}
