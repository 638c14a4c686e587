package org.hearsay.read.attribution;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.GivenNames;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Words;

/**
 * Writers named by a line of their own below the title: "Felicia Drummond teaches high school in Eastbank.", and witnesses by the
 * head of their statement: "Statement of Kelvin Adair", "My name is Kelvin Adair". Not: "Edith Garraway, who has died" (a long
 * line, or a text that never says "I").
 */
final class Columnists {
    private static final int LONGEST = 12;
    private static final int FIRST = 4;

    private final Words words;
    private final NameBook names;

    Columnists(Words words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    Optional<String> under(List<Paragraph> paragraphs) {
        if (!saysI(paragraphs)) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.min(3, paragraphs.size()); i++) {
            Range range = paragraphs.get(i).words();
            NameBook.Name name = names.at(range.from());
            boolean shaped = name != null
                    && name.from() == range.from()
                    && range.to() - range.from() <= LONGEST
                    && !words.form(range.to() - 1).equals(":");
            if (name != null
                    && shaped
                    && isSomebody(name)
                    && !words.form(name.to()).equals(":")) {
                return Optional.of(names.fullest(name).written());
            }
        }
        return Optional.empty();
    }

    private boolean isSomebody(NameBook.Name name) {
        return name.type() == Mention.Type.PERSON
                && name.to() - name.from() > 1
                && GivenNames.isListed(words.form(name.from()));
    }

    /** The writer speaks of himself in the first paragraphs. */
    private boolean saysI(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(2 * FIRST, paragraphs.size()))) {
            for (int i = paragraph.words().from(); i < paragraph.words().to(); i++) {
                if (words.form(i).equals("i") && words.isCapitalised(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    Optional<String> witness(List<Paragraph> paragraphs) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(FIRST, paragraphs.size()))) {
            Range range = paragraph.words();
            int limit = Math.min(range.to(), range.from() + LONGEST);
            for (int i = range.from(); i + 2 < limit; i++) {
                boolean statement =
                        words.form(i).equals("statement") && words.form(i + 1).equals("of");
                boolean named = words.form(i).equals("name")
                        && words.form(i + 1).equals("is")
                        && i > range.from()
                        && words.form(i - 1).equals("my");
                int at = statement && words.form(i + 2).equals(":") ? i + 3 : i + 2;
                NameBook.Name name = (statement || named) && at < range.to() ? names.at(at) : null;
                if (name != null && name.type() == Mention.Type.PERSON && (named || name.to() - name.from() > 1)) {
                    return Optional.of(names.fullest(name).written());
                }
            }
        }
        return Optional.empty();
    }
}
