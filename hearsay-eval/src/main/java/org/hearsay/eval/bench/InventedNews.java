package org.hearsay.eval.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes invented news reports with about twenty statements in about 600 words, the same for the same seed. */
final class InventedNews {
    private static final String[] SYLLABLES = {
        "ta", "lve", "cor", "va", "ne", "is", "sar", "pel", "mo", "ri", "dun", "kel", "ost", "bre", "lan", "vi", "sto",
                "ner",
        "ga", "hul", "en", "da", "ro", "mi", "sel", "tor", "ka", "ber", "nu", "lis", "fa", "dre", "gor", "win", "ma",
                "chy"
    };
    private static final String[] FIRST = {
        "Ilse", "Pavo", "Rasmus", "Edda", "Tomas", "Mirel", "Jonas", "Sanna", "Viktor", "Alba", "Hugo", "Nadja",
        "Piers", "Lena", "Oskar", "Ruta", "Emil", "Tessa", "Bruno", "Ines"
    };
    private static final String[] ROLES = {
        "a senior official", "two residents", "a person familiar with the talks", "a former employee", "three drivers",
        "an aide to the mayor", "a diplomat in the region", "several fishermen", "one engineer",
                "a member of the council"
    };
    private static final String[] BODIES = {
        "the Ministry of Waters",
        "the Harbour Board",
        "the Growers' Union",
        "the Northern Command",
        "the Bureau of Tides",
        "the Council of Wards",
        "the Rail Authority",
        "the Relief Committee"
    };
    private static final String[] NOUNS = {
        "harbour", "bridge", "convoy", "dam", "deal", "shipment", "warehouse", "report", "ceasefire", "contract",
                "pipeline",
        "school", "airfield", "census", "ferry", "archive", "reservoir", "checkpoint", "vote", "railway", "hospital",
                "map"
    };
    private static final String[] VERBS = {
        "was handed back",
        "had been closed",
        "was sold in secret",
        "would be rebuilt",
        "had never been inspected",
        "was moved at night",
        "had been promised to both sides",
        "was shelled twice",
        "would cost more than planned",
        "had been counted wrongly",
        "was signed without witnesses",
        "had leaked for months"
    };
    private static final String[] ENDINGS = {
        "before the inspectors came", "after the storm of last winter", "without a fight", "although nobody asked",
        "in return for grain", "near the old customs house", "while the ministers were away", "for the second time",
        "with the help of foreign crews", "as the files show", "under a name that few knew",
                "against the advice of engineers"
    };
    private static final String[] PLAIN = {
        "Rain fell over the lower town for most of the day.", "The road to the coast stayed open.",
        "Shops along the quay closed early.", "The river stood a hand below the mark.",
        "Work on the eastern bank went on."
    };

    private final Random random;
    private final String[] places = new String[120];
    private final String[] names = new String[900];
    private final String[] outlets = new String[45];

    InventedNews(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < places.length; i++) {
            places[i] = word(2 + i % 2);
        }
        for (int i = 0; i < names.length; i++) {
            names[i] = FIRST[i % FIRST.length] + " " + word(2 + i % 3);
        }
        String[] kinds = {"Courier", "Post", "Herald", "Radio", "Review"};
        for (int i = 0; i < outlets.length; i++) {
            outlets[i] = word(2) + " " + kinds[i % kinds.length];
        }
    }

    /**
     * One report.
     *
     * @param paragraphs its text
     */
    record Report(String title, String byline, String outlet, LocalDate date, List<String> paragraphs) {
        Report {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    Report next() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            paragraphs.add(statement() + " " + statement() + (i % 2 == 0 ? " " + pick(PLAIN) : ""));
        }
        String title = capital(pick(NOUNS)) + " in " + place() + " " + pick(VERBS) + ", " + surname() + " says";
        LocalDate date = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4500));
        return new Report(title, name(), pick(outlets), date, paragraphs);
    }

    private String statement() {
        return switch (random.nextInt(10)) {
            case 0 -> "“" + capital(claim()) + ",” " + name() + " said.";
            case 1 -> name() + ", of " + place() + ", said that " + claim() + " " + pick(ENDINGS) + ".";
            case 2 -> "According to " + pick(BODIES) + ", " + claim() + " " + pick(ENDINGS) + ".";
            case 3 -> capital(pick(ROLES)) + " told the " + pick(outlets) + " that " + claim() + ".";
            case 4 -> surname() + " denied that " + claim() + ".";
            case 5 -> capital(pick(BODIES)) + " claimed " + claim() + " " + pick(ENDINGS) + ".";
            case 6 -> "The " + pick(outlets) + " reported that " + surname() + " believed " + claim() + ".";
            case 7 ->
                "“" + capital(claim()) + " " + pick(ENDINGS) + ",” said " + pick(ROLES) + ", “and " + claim() + ".”";
            case 8 -> name() + " warned: “" + capital(claim()) + " " + pick(ENDINGS) + ".”";
            default -> "It was said in " + place() + " that " + claim() + " " + pick(ENDINGS) + ".";
        };
    }

    private String claim() {
        return "the " + pick(NOUNS) + " of " + place() + " " + pick(VERBS) + " in the " + pick(NOUNS) + " at "
                + rareWord();
    }

    /** Some words are frequent and most are rare, as in real collections. */
    private String rareWord() {
        double zipf = Math.pow(random.nextDouble(), 4);
        return word(2, new Random((long) (zipf * 60_000)));
    }

    private String name() {
        return names[(int) (Math.pow(random.nextDouble(), 2) * names.length)];
    }

    private String surname() {
        return name().split(" ", -1)[1];
    }

    private String place() {
        return places[(int) (Math.pow(random.nextDouble(), 2) * places.length)];
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String word(int syllables) {
        return word(syllables, random);
    }

    private static String word(int syllables, Random from) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[from.nextInt(SYLLABLES.length)]);
        }
        return capital(word.toString());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
