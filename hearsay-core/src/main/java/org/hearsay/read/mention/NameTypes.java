package org.hearsay.read.mention;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Mention;
import org.hearsay.read.text.WordTable;
import org.hearsay.read.text.Words;

/**
 * What a name names, told by its own words alone: "Harbour Board" a body, "Sundholm Tribune" and "northsea.example" outlets,
 * "Stone Street" a place. {@link NameKinds} corrects the guess by how the text speaks of it.
 */
final class NameTypes {
    private static final WordTable KINDS = WordTable.read(NameTypes.class, "name-words.tsv");
    private static final WordTable PRESS_ENDINGS = WordTable.read(NameTypes.class, "press-endings.tsv");
    private static final WordTable DOMAINS = WordTable.read(NameTypes.class, "domain-endings.tsv");

    private static final java.util.Set<String> MONTHS = java.util.Set.of(
            "jan",
            "january",
            "feb",
            "february",
            "mar",
            "march",
            "apr",
            "april",
            "may",
            "jun",
            "june",
            "jul",
            "july",
            "aug",
            "august",
            "sep",
            "sept",
            "september",
            "oct",
            "october",
            "nov",
            "november",
            "dec",
            "december");

    /** UNESCO has six letters; longer words in capitals are only shouted. */
    private static final int LONGEST_ACRONYM = 7;

    private final Words words;
    private final WordTable outlets;

    NameTypes(Words words, WordTable outlets) {
        this.words = words;
        this.outlets = outlets;
    }

    static String kind(String form) {
        List<String> columns = KINDS.columns(form);
        return columns.isEmpty() ? "" : columns.get(0);
    }

    /** A word may be listed for several places in a name: "radio" is a tail and a head. */
    boolean isListed(String word, String use) {
        List<String> columns = outlets.columns(word);
        return !columns.isEmpty() && columns.getFirst().contains(use);
    }

    boolean isWholeName(String form) {
        return outlets.columns(form).contains("whole");
    }

    /** "northsea-observer.example", "bbc.co.uk": a web address's host written as a name; no sum ("3.5") and no "e.g.". */
    static boolean isDomain(String form) {
        int dot = form.lastIndexOf('.');
        return dot > 1 && Character.isLetter(form.charAt(0)) && DOMAINS.has(form.substring(dot + 1));
    }

    /** "Volksblatt", "Aftenposten": one word that ends as newspapers' names do. */
    private static boolean endsAsPaper(String form) {
        for (String ending : PRESS_ENDINGS.keys()) {
            if (form.length() > ending.length() + 1 && form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    boolean isOrganisation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(words.form(i)).equals("org")) {
                return true;
            }
        }
        return false;
    }

    /** "Il Corriere di Vask": the word that makes it an outlet's name need not be the last. */
    private boolean hasTail(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isListed(words.form(i), "tail")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOutlet(int from, int to, String last, String all) {
        boolean several = to - from > 1;
        boolean afterThe = from > 0 && words.form(from - 1).equals("the") && words.lineBreaksBefore(from) == 0;
        if (OutletNames.isOutlet(words.written(from, to), afterThe)) {
            return true;
        }
        boolean person = to - from == 2 && GivenNames.isListed(words.form(from)) && !isListed(last, "sure");
        boolean shortened = !several && afterThe && isListed(last, "tail");
        if (person || shortened) {
            return shortened || isWholeName(all);
        }
        boolean pair = several && isListed(words.form(to - 2) + " " + last, "tail");
        return isWholeName(all)
                || (all.startsWith("the ") && isWholeName(all.substring(4)))
                || (!several && (isDomain(last) || endsAsPaper(last)))
                || (several && isListed(words.form(from), "head") && !kind(last).equals("org"))
                || (several && isListed(last, "tail"))
                || pair
                || (several && endsAsPaper(last))
                || (several && isListed(words.form(from), "article") && hasTail(from + 1, to))
                || (all.startsWith("the ") && isListed(last, "tail"));
    }

    /** "Northern Grid", {@code Crumb & Daughter}, "Southern Apiaries": put together as no person's name is. */
    private boolean isBuilt(int from, int to) {
        boolean several = to - from > 1 && !GivenNames.isListed(words.form(from));
        for (int i = from + 1; i < to; i++) {
            if (words.form(i).equals("&")) {
                return true;
            }
        }
        String last = words.form(to - 1);
        boolean place = kind(last).equals("place") || kind(last).equals("country");
        return several && !place && kind(words.form(from)).equals("built");
    }

    /** "PELLWORTH, 4 October 2023": a word in capitals before a date is where a report comes from. */
    private boolean isDateline(int after) {
        boolean shouted = words.raw(after - 1).equals(words.raw(after - 1).toUpperCase(Locale.ROOT));
        boolean dated = after + 1 < words.size()
                && words.form(after).equals(",")
                && (Character.isDigit(words.first(after + 1)) || MONTHS.contains(words.form(after + 1)));
        return shouted && dated && (after == 1 || words.lineBreaksBefore(after - 1) > 0);
    }

    Mention.Type type(int from, int to, String honorific) {
        String last = words.form(to - 1);
        String all = words.written(from, to).toLowerCase(Locale.ROOT);
        if (words.first(from) == '@') {
            return OutletNames.ofAddress(all).isPresent() ? Mention.Type.OUTLET : Mention.Type.PERSON;
        }
        if (isOutlet(from, to, last, all)) {
            return Mention.Type.OUTLET;
        }
        if (honorific.isEmpty() && (isOrganisation(from, to) || isBuilt(from, to))) {
            return Mention.Type.ORGANISATION;
        }
        String kind = kind(last);
        if (kind.equals("place") || (kind.equals("country") && to - from == 1)) {
            return Mention.Type.PLACE;
        }
        boolean acronym = to - from == 1
                && last.length() > 1
                && last.length() <= LONGEST_ACRONYM
                && !isDateline(to)
                && !(last.length() == 2 && last.endsWith("."))
                && words.raw(from).equals(words.raw(from).toUpperCase(Locale.ROOT));
        if (acronym) {
            return Mention.Type.ORGANISATION;
        }
        if (to - from == 1 && isDateline(to)) {
            return Mention.Type.PLACE;
        }
        boolean place = from > 0
                && honorific.isEmpty()
                && to - from == 1
                && (words.form(from - 1).equals("in")
                        || words.form(from - 1).equals("near")
                        || words.form(from - 1).equals("at"));
        return place ? Mention.Type.PLACE : Mention.Type.PERSON;
    }
}
