package org.hearsay.extract.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.extract.draft.WordLists;
import org.jsoup.nodes.Element;

/** What class, id and role names say an element is for; the words are in data files beside this class. */
final class Names {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_PHRASE = 3;
    private static final Set<String> FURNITURE = new HashSet<>();
    private static final Set<String> ALWAYS_FURNITURE = new HashSet<>();
    private static final Set<String> BODY = Set.copyOf(WordLists.lines(Names.class, "body-names.txt"));

    static {
        for (String line : WordLists.lines(Names.class, "furniture-names.txt")) {
            if (line.startsWith("!")) {
                ALWAYS_FURNITURE.add(line.substring(1).strip());
            } else {
                FURNITURE.add(line);
            }
        }
    }

    private Names() {}

    /** How sure a name makes us that a part is not the article. */
    enum Part {
        BODY,
        NEITHER,
        FURNITURE,
        ALWAYS_FURNITURE
    }

    static Part of(Element element) {
        String className = element.className();
        String id = element.id();
        String role = element.attr("role");
        if (className.isEmpty() && id.isEmpty() && role.isEmpty()) {
            return Part.NEITHER;
        }
        Part part = Part.NEITHER;
        for (String name : SPACE.split(className + " " + id + " " + role, -1)) {
            Part one = ofName(name);
            if (one == Part.BODY) {
                return one;
            }
            part = one.compareTo(part) > 0 ? one : part;
        }
        return part;
    }

    private static Part ofName(String name) {
        String[] words = words(name);
        if (words.length == 0 || words[0].equals("elementor") || words[0].equals("has") || words[0].equals("no")) {
            return Part.NEITHER;
        }
        Part part = Part.NEITHER;
        for (int from = 0; from < words.length; from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + LONGEST_PHRASE); to++) {
                phrase.append(to > from ? " " : "").append(words[to]);
                String tried = phrase.toString();
                if (BODY.contains(tried)) {
                    return Part.BODY;
                }
                if (ALWAYS_FURNITURE.contains(tried)) {
                    part = Part.ALWAYS_FURNITURE;
                } else if (FURNITURE.contains(tried) && part == Part.NEITHER) {
                    part = Part.FURNITURE;
                }
            }
        }
        return part;
    }

    private static String[] words(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length() && i < 200; i++) {
            char c = name.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if (hump) {
                spaced.append(' ');
            }
            spaced.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        String plain = spaced.toString().strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? new String[0] : SPACE.split(plain, -1);
    }
}
