package org.hearsay.read.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.HearsayException;

/**
 * What one language's files say: its words and its rules, with those that hold in every language after them.
 *
 * <p>A word file has lines {@code CLASS value form|form}; a class that ends in {@code ^} needs a capital letter. A rule
 * file has lines {@code pattern recipe}; {@code docs/reference/dates.md} describes both.
 */
final class Grammar {
    private final Map<String, Integer> symbols = new HashMap<>();
    private final Lexicon.Builder words = new Lexicon.Builder();
    private final RuleTrie rules = new RuleTrie();
    private final Lexicon lexicon;
    private final List<String> pastEndings = new ArrayList<>();
    private int order;

    private Grammar(String language) {
        for (Known known : Known.values()) {
            symbols.put(known.name(), known.symbol());
        }
        for (String name : List.of(language, "any")) {
            lines(name + ".words.tsv").forEach(this::word);
            lines(name + ".rules.tsv").forEach(this::rule);
        }
        lexicon = words.build();
    }

    static Grammar of(String language) {
        return new Grammar(language);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    RuleTrie rules() {
        return rules;
    }

    List<String> pastEndings() {
        return pastEndings;
    }

    private void word(Line line) {
        String[] fields = line.fields(3);
        boolean restricted = fields[0].endsWith("^") || fields[0].endsWith("_");
        String name = restricted ? fields[0].substring(0, fields[0].length() - 1) : fields[0];
        Lexicon.Case when = Lexicon.Case.of(fields[0]);
        for (String form : fields[2].split("\\|", -1)) {
            if (name.equals("PREFIX")) {
                words.prefix(Letters.key(form));
            } else if (name.equals(Known.PASTEND.name())) {
                pastEndings.add(form);
            } else {
                words.add(Letters.key(form), symbol(name), line.number(fields[1]), when);
            }
        }
    }

    private void rule(Line line) {
        String[] fields = line.fields(2);
        List<int[]> items = new ArrayList<>();
        List<Boolean> optional = new ArrayList<>();
        for (String item : fields[0].strip().split(" +", -1)) {
            boolean mayMiss = item.length() > 1 && item.endsWith("?");
            optional.add(mayMiss);
            items.add(alternatives(mayMiss ? item.substring(0, item.length() - 1) : item));
        }
        rules.add(items, optional, recipe(line, fields[1].strip().split(" +", -1)));
    }

    private int[] alternatives(String item) {
        return java.util.Arrays.stream(item.split("\\|", -1))
                .mapToInt(this::itemSymbol)
                .toArray();
    }

    private int itemSymbol(String item) {
        boolean isClass = Character.isUpperCase(item.charAt(0));
        if (isClass) {
            return symbol(item);
        }
        String form = Letters.key(item);
        int literal = symbol("=" + form);
        words.add(form, literal, 0, Lexicon.Case.ANY);
        return literal;
    }

    private Rule recipe(Line line, String[] parts) {
        Map<Slot, Integer> constants = new EnumMap<>(Slot.class);
        Map<Slot, Integer> captures = new EnumMap<>(Slot.class);
        Optional<Plausible.Question> question = Optional.empty();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String value = parts[i].substring(equals + 1);
            if (parts[i].startsWith("if=")) {
                question = Optional.of(line.named(Plausible.Question.class, value));
                continue;
            }
            Slot slot = line.named(Slot.class, parts[i].substring(0, Math.max(equals, 0)));
            if (value.startsWith("$")) {
                captures.put(slot, line.number(value.substring(1)));
            } else {
                constants.put(slot, line.number(value));
            }
        }
        return new Rule(order++, line.named(Op.class, parts[0]), question, constants, captures);
    }

    private int symbol(String name) {
        return symbols.computeIfAbsent(name, key -> symbols.size());
    }

    private static List<Line> lines(String name) {
        List<Line> lines = new ArrayList<>();
        try (InputStream stream = Grammar.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new HearsayException(
                        "HS-TIM-001", "expected the file " + name + " in the program; it is missing; reinstall");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    lines.add(new Line(name, number, text));
                }
            }
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-TIM-001", "expected to read " + name + " in the program; " + e.getMessage(), e);
        }
        return lines;
    }

    /** One line of a data file, able to say where it stands when it breaks a rule. */
    private record Line(String file, int number, String text) {
        String[] fields(int expected) {
            String[] fields = text.split("\t+", -1);
            if (fields.length != expected) {
                throw broken(expected + " fields apart by tabs", fields.length + " fields");
            }
            return fields;
        }

        int number(String field) {
            try {
                return Integer.parseInt(field.strip());
            } catch (NumberFormatException e) {
                throw broken("a whole number", "\"" + field + "\"");
            }
        }

        <E extends Enum<E>> E named(Class<E> kind, String name) {
            try {
                return Enum.valueOf(kind, name.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw broken("one of " + List.of(kind.getEnumConstants()), "\"" + name + "\"");
            }
        }

        private HearsayException broken(String expected, String came) {
            return new HearsayException(
                    "HS-TIM-002",
                    "expected " + expected + "; came " + came + "; in " + file + " line " + number + "; correct it");
        }
    }
}
