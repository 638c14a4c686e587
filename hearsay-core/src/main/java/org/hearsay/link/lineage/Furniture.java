package org.hearsay.link.lineage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.link.lineage.PassageFinder.Document;
import org.hearsay.model.SharedPassage;
import org.hearsay.model.SharedPassage.Derivation;

/**
 * Shared words that nobody took from anybody. They stay found, with the reason:
 *
 * <ul>
 *   <li>lines that only say whom a reply quotes ("In article 12, ann@b.example (Ann) writes"): two mails that both answer
 *       Ann share such a line;
 *   <li>closing lines under a delimiter: a signature, a masthead;
 *   <li>encoded files (no spaces, mostly signs), of which runs agree by chance, and whose line heads look like marks of
 *       quotation: the longest is kept without a direction, the rest are left out.
 * </ul>
 */
final class Furniture {
    private static final int LONGEST_CREDIT = 24;
    private static final int CLOSING = 120;
    private static final int LONGEST_CLOSING = 60;
    private static final Pattern SAYS =
            Pattern.compile("(?is).*\\b(?:writes|wrote|said|says|schrieb|écrit|escribió|пишет)\\W*");
    private static final Pattern DELIMITER = Pattern.compile("(?m)^[ \\t]*([-_=*~+/\\\\|])\\1[-_=*~+/\\\\| \\t]*$");

    private final Document first;
    private final Document second;

    Furniture(Document first, Document second) {
        this.first = first;
        this.second = second;
    }

    /** The passages of one pair, with what is furniture set apart. */
    List<SharedPassage> apart(List<SharedPassage> between) {
        Map<Derivation, Integer> words = new EnumMap<>(Derivation.class);
        between.forEach(p -> words.merge(p.derivation(), p.sameWords(), Integer::sum));
        List<SharedPassage> told = new ArrayList<>();
        Optional<SharedPassage> encoded = Optional.empty();
        for (SharedPassage p : between) {
            if (isEncoded(p)) {
                encoded = encoded.filter(e -> e.sameWords() >= p.sameWords()).or(() -> Optional.of(p));
            } else {
                told.add(sorted(p, words));
            }
        }
        encoded.map(p -> with(p, Derivation.UNKNOWN, List.of())).ifPresent(told::add);
        return told;
    }

    private SharedPassage sorted(SharedPassage p, Map<Derivation, Integer> words) {
        boolean unknown = p.derivation() == Derivation.UNKNOWN;
        boolean against = words.getOrDefault(opposite(p.derivation()), 0) > words.getOrDefault(p.derivation(), 0);
        if ((unknown || against) && isCredit(p)) {
            return with(p, Derivation.FURNITURE, List.of("it only names whom both quote"));
        }
        return unknown && isClosing(p)
                ? with(p, Derivation.FURNITURE, List.of("both close with it, as with a signature"))
                : p;
    }

    private boolean isCredit(SharedPassage passage) {
        if (passage.sameWords() > LONGEST_CREDIT) {
            return false;
        }
        String words = passage.inFirst().in(first.text());
        return words.indexOf('@') >= 0 && SAYS.matcher(words).matches();
    }

    private boolean isClosing(SharedPassage passage) {
        return passage.sameWords() <= LONGEST_CLOSING
                && first.text().length() - passage.inFirst().end() < CLOSING
                && second.text().length() - passage.inSecond().end() < CLOSING
                && (passage.inFirst().in(first.text()).indexOf('@') >= 0
                        || DELIMITER
                                .matcher(first.text()
                                        .substring(
                                                Math.max(0, passage.inFirst().start() - CLOSING),
                                                passage.inFirst().end()))
                                .find());
    }

    private boolean isEncoded(SharedPassage passage) {
        int spaces = 0;
        int small = 0;
        for (int i = passage.inFirst().start(); i < passage.inFirst().end(); i++) {
            char c = first.text().charAt(i);
            if (c > 127) {
                return false;
            }
            spaces += c == ' ' ? 1 : 0;
            small += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        int length = passage.inFirst().length();
        return spaces * 20 <= length && small * 4 < length;
    }

    private static SharedPassage with(SharedPassage p, Derivation derivation, List<String> reasons) {
        return new SharedPassage(p.first(), p.inFirst(), p.second(), p.inSecond(), p.sameWords(), derivation, reasons);
    }

    private static Derivation opposite(Derivation derivation) {
        return switch (derivation) {
            case FIRST_FROM_SECOND -> Derivation.SECOND_FROM_FIRST;
            case SECOND_FROM_FIRST -> Derivation.FIRST_FROM_SECOND;
            case SIBLINGS, UNKNOWN, FURNITURE -> derivation;
        };
    }
}
