package org.hearsay.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a query's text into tokens, noting what is not closed or not known. */
final class Tokens {
    private static final String QUOTES = "\"“”„«»";
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\p{L}+");
    private static final int USUAL_DISTANCE = 10;
    private static final int LARGEST_DISTANCE = 1000;

    private final int[] text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Finding> findings;
    private int next;

    private Tokens(String text, List<Finding> findings) {
        this.text = text.codePoints().toArray();
        this.findings = findings;
    }

    static List<Token> of(String text, List<Finding> findings) {
        Tokens cut = new Tokens(text, findings);
        while (cut.next < cut.text.length) {
            cut.one();
        }
        return cut.tokens;
    }

    private void one() {
        int c = text[next];
        int at = next + 1;
        if (isSpace(c)) {
            next++;
        } else if (c == '(') {
            tokens.add(new Token.Open(at));
            next++;
        } else if (c == ')') {
            tokens.add(new Token.Close(at));
            next++;
        } else if (isQuote(c)) {
            quoted(at);
        } else if (c == '-' && next + 1 < text.length && !isSpace(text[next + 1]) && text[next + 1] != '-') {
            tokens.add(new Token.Not(at));
            next++;
        } else {
            bare(at);
        }
    }

    private void quoted(int at) {
        int end = next + 1;
        while (end < text.length && !isQuote(text[end])) {
            end++;
        }
        String words = between(next + 1, end);
        if (end == text.length) {
            findings.add(new Finding(
                    at,
                    "Expected a closing quotation mark for the one at character " + at
                            + "; the text ends before it. Searched as if it stood at the end."));
        }
        next = Math.min(text.length, end + 1);
        tokens.add(new Token.Quoted(at, words, distance()));
    }

    /** Reads {@code ~5} after a phrase; 0 when there is none. */
    private int distance() {
        if (next >= text.length || text[next] != '~') {
            return 0;
        }
        int start = next + 1;
        int end = start;
        while (end < text.length && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        next = end;
        return number(between(start, end)).orElseGet(() -> {
            findings.add(new Finding(
                    start,
                    "Expected a number from 1 to " + LARGEST_DISTANCE + " after ~ at character " + start
                            + ", as in \"two words\"~5. Searched with " + USUAL_DISTANCE + "."));
            return USUAL_DISTANCE;
        });
    }

    private void bare(int at) {
        int end = next;
        while (end < text.length
                && !isSpace(text[end])
                && text[end] != '('
                && text[end] != ')'
                && !isQuote(text[end])) {
            if (text[end] == ':' && named(at, end)) {
                return;
            }
            end++;
        }
        String word = between(next, end);
        next = end;
        tokens.add(operator(at, word));
    }

    /** Takes {@code name:} as a field if it is one; says so if it only looks like one. */
    private boolean named(int at, int colon) {
        String name = between(next, colon);
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        Optional<Field> field = Field.of(name);
        if (field.isPresent()) {
            next = colon + 1;
            tokens.add(new Token.Named(at, field.get(), name));
            return true;
        }
        boolean isAddress = colon + 1 < text.length && text[colon + 1] == '/';
        if (!isAddress) {
            findings.add(new Finding(
                    at,
                    "Expected one of " + Field.all() + " before the colon; came \"" + name + ":\" at character " + at
                            + ". Searched as plain words."));
        }
        return false;
    }

    private Token operator(int at, String word) {
        Matcher near = NEAR.matcher(word);
        if (near.matches()) {
            return new Token.Near(at, nearness(at, near.group(1)));
        }
        return switch (word) {
            case "AND" -> new Token.And(at);
            case "OR" -> new Token.Or(at);
            case "NOT" -> new Token.Not(at);
            default -> new Token.Bare(at, word);
        };
    }

    private int nearness(int at, @Nullable String typed) {
        if (typed == null) {
            return USUAL_DISTANCE;
        }
        return number(typed).orElseGet(() -> {
            findings.add(new Finding(
                    at,
                    "Expected a number from 1 to " + LARGEST_DISTANCE + " after NEAR/; came \"" + typed
                            + "\" at character " + at + ". Searched with " + USUAL_DISTANCE + "."));
            return USUAL_DISTANCE;
        });
    }

    private static Optional<Integer> number(String digits) {
        if (!digits.matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits)).filter(n -> n >= 1 && n <= LARGEST_DISTANCE);
    }

    private String between(int start, int end) {
        return new String(text, start, end - start);
    }

    private static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
