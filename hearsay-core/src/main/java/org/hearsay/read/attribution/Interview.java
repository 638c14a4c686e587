package org.hearsay.read.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.read.mention.GivenNames;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * Who says "I" in an interview printed as questions and answers without speakers' names: whom the first lines say was spoken
 * with, else the person they name most. A text counts as one when at least three paragraphs are questions and these are a
 * quarter of all, or its first lines call it an interview.
 */
final class Interview {
    private static final WordTable MEETINGS = WordTable.read(Interview.class, "interviews.tsv");
    private static final int INTRODUCTION = 350;
    private static final int HEAD = 150;
    private static final int LEAST = 3;

    private Interview() {}

    static Optional<Source> guest(Words words, NameBook names) {
        return isInterview(words) ? met(words, names).or(() -> mostNamed(names)) : Optional.empty();
    }

    private static boolean isInterview(Words words) {
        int paragraphs = 0;
        int questions = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean last = i + 1 == words.size() || words.lineBreaksBefore(i + 1) > 0;
            paragraphs += last ? 1 : 0;
            questions += last && words.first(i) == '?' ? 1 : 0;
        }
        return questions >= LEAST && (questions * 4 >= paragraphs || saysSo(words));
    }

    private static boolean saysSo(Words words) {
        for (int i = 0; i < Math.min(HEAD, words.size()); i++) {
            if (words.form(i).startsWith("interview")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Source> met(Words words, NameBook names) {
        for (int i = 0; i < Math.min(INTRODUCTION, words.size()); i++) {
            if (!MEETINGS.has(words.form(i))) {
                continue;
            }
            for (int at = i + 1; at < Math.min(words.size(), i + 14); at++) {
                NameBook.Name name = names.at(at);
                if (name != null && isSomebody(names.fullest(name))) {
                    return Optional.of(named(names.fullest(name)));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Source> mostNamed(NameBook names) {
        Map<String, Integer> counts = new HashMap<>();
        NameBook.Name best = null;
        for (NameBook.Name name : names.names()) {
            NameBook.Name full = names.fullest(name);
            if (name.from() > INTRODUCTION || !isSomebody(full)) {
                continue;
            }
            int count = counts.merge(full.written(), 1, Integer::sum);
            if (best == null || count > counts.getOrDefault(best.written(), 0)) {
                best = full;
            }
        }
        return Optional.ofNullable(best).map(Interview::named);
    }

    /** A person's name in full; one word alone ("LibriVox") may be anything. */
    private static boolean isSomebody(NameBook.Name name) {
        return name.type() == Mention.Type.PERSON
                && (name.written().indexOf(' ') > 0
                        || !name.honorific().isEmpty()
                        || GivenNames.isListed(name.written()));
    }

    private static Source named(NameBook.Name name) {
        return new Source.Named(List.of(), name.written(), SourceType.PERSON);
    }
}
