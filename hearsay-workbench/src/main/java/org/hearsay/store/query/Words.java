package org.hearsay.store.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the marks inside one word: {@code *} and {@code ~}. */
final class Words {
    private static final Pattern FUZZY = Pattern.compile("([^~*]+)~([^~*]*)");

    private Words() {}

    static Optional<Clause> of(Token.Bare bare, List<Finding> findings) {
        String text = bare.text();
        Matcher fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches()) {
            return Optional.of(fuzzy(bare, fuzzy.group(1), fuzzy.group(2), findings));
        }
        if (text.chars().allMatch(c -> c == '*')) {
            return Optional.of(new Clause.Everything());
        }
        return Optional.of(text.indexOf('*') >= 0 ? new Clause.Pattern(text) : new Clause.Word(text));
    }

    static Optional<Clause> of(Token.Quoted quoted) {
        return quoted.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Clause.Phrase(quoted.text(), quoted.apart()));
    }

    private static Clause fuzzy(Token.Bare bare, String word, String edits, List<Finding> findings) {
        int usual = word.codePointCount(0, word.length()) < 6 ? 1 : 2;
        return switch (edits) {
            case "" -> new Clause.Fuzzy(word, usual);
            case "1" -> new Clause.Fuzzy(word, 1);
            case "2" -> new Clause.Fuzzy(word, 2);
            default -> {
                findings.add(new Finding(
                        bare.at(),
                        "Expected nothing, 1 or 2 after ~, as in word~1; came \"" + edits
                                + "\" in the word at character " + bare.at() + ". Searched with " + usual + "."));
                yield new Clause.Fuzzy(word, usual);
            }
        };
    }
}
