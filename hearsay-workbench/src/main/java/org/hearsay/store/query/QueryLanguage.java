package org.hearsay.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Understands a query's text. In falling strength: {@code NEAR}, {@code NOT}, {@code AND} (also where nothing stands
 * between), {@code OR}. Operators are upper case, so that "and", "or" and "not" stay searchable.
 *
 * <p>No text is refused. Where one breaks a rule, a finding says what was expected and at which character, and the nearest
 * sensible reading is searched, mostly the words as they stand.
 */
public final class QueryLanguage {
    private static final int LONGEST = 8_000;
    private static final int DEEPEST = 60;
    private static final int MOST_CLAUSES = 300;
    private static final int MOST_FINDINGS = 100;

    private final List<Token> tokens;
    private final List<Finding> findings;
    private int next;
    private int depth;
    private int clauses;

    private QueryLanguage(List<Token> tokens, List<Finding> findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    /** What {@code text} asks for. Never fails. */
    public static Query parse(String text) {
        List<Finding> findings = new ArrayList<>();
        String taken = text;
        if (text.codePointCount(0, text.length()) > LONGEST) {
            taken = text.substring(0, text.offsetByCodePoints(0, LONGEST));
            findings.add(new Finding(
                    LONGEST + 1,
                    "Expected at most " + LONGEST + " characters; came more. Searched the first " + LONGEST + "."));
        }
        QueryLanguage language = new QueryLanguage(Tokens.of(taken, findings), findings);
        Clause clause = language.whole();
        findings.sort(Comparator.comparingInt(Finding::at));
        return new Query(clause, findings.stream().limit(MOST_FINDINGS).toList());
    }

    private Clause whole() {
        List<Clause> parts = new ArrayList<>();
        while (next < tokens.size()) {
            any().ifPresent(parts::add);
            if (next < tokens.size()) {
                int at = tokens.get(next).at();
                findings.add(new Finding(
                        at,
                        "Expected a ( before the ) at character " + at
                                + "; there is none. Searched as if the ) were not" + " there."));
                next++;
            }
        }
        return all(parts).orElseGet(Clause.Everything::new);
    }

    private Optional<Clause> any() {
        List<Clause> choices = new ArrayList<>();
        every().ifPresent(choices::add);
        while (next < tokens.size() && tokens.get(next) instanceof Token.Or or) {
            next++;
            if (choices.isEmpty()) {
                choices.add(asWord(or.at(), "OR", "something to search before it"));
            }
            Optional<Clause> right = every();
            choices.add(right.orElseGet(() -> asWord(or.at(), "OR", "something to search after it")));
        }
        return choices.size() > 1
                ? Optional.of(new Clause.Any(choices))
                : choices.stream().findFirst();
    }

    private Optional<Clause> every() {
        List<Clause> parts = new ArrayList<>();
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            if (token instanceof Token.Or || token instanceof Token.Close) {
                break;
            }
            if (token instanceof Token.And and) {
                next++;
                if (parts.isEmpty() || !startsClause()) {
                    parts.add(asWord(and.at(), "AND", "something to search on both sides"));
                }
            } else {
                negated().ifPresent(parts::add);
            }
        }
        return all(parts);
    }

    private static Optional<Clause> all(List<Clause> parts) {
        return parts.size() > 1
                ? Optional.of(new Clause.All(parts))
                : parts.stream().findFirst();
    }

    private boolean startsClause() {
        return next < tokens.size()
                && switch (tokens.get(next)) {
                    case Token.And _, Token.Or _, Token.Close _, Token.Near _ -> false;
                    case Token.Open _, Token.Not _, Token.Named _, Token.Bare _, Token.Quoted _ -> true;
                };
    }

    private Optional<Clause> negated() {
        if (!(tokens.get(next) instanceof Token.Not not)) {
            return near();
        }
        next++;
        boolean isDouble = next < tokens.size() && tokens.get(next) instanceof Token.Not;
        if (!startsClause() || isDouble) {
            return Optional.of(asWord(not.at(), "NOT", "something to leave out after it"));
        }
        return near().map(Clause.Not::new);
    }

    private Optional<Clause> near() {
        Optional<Clause> left = single();
        while (next < tokens.size() && tokens.get(next) instanceof Token.Near near) {
            next++;
            boolean hasRight = startsClause() && !(tokens.get(next) instanceof Token.Not);
            Optional<Clause> right = hasRight ? single() : Optional.empty();
            if (left.isEmpty() || right.isEmpty()) {
                Clause word = asWord(near.at(), "NEAR", "words to search on both sides");
                left = left.isEmpty() ? Optional.of(word) : Optional.of(new Clause.All(List.of(left.get(), word)));
                left = right.isEmpty() ? left : Optional.of(new Clause.All(List.of(left.get(), right.get())));
            } else {
                left = Optional.of(joined(left.get(), right.get(), near));
            }
        }
        return left;
    }

    private Clause joined(Clause left, Clause right, Token.Near near) {
        if (canStandNear(left) && canStandNear(right)) {
            return new Clause.Near(left, right, near.apart());
        }
        findings.add(new Finding(
                near.at(),
                "Expected words, phrases or (alternatives OR alternatives) on both sides of NEAR at character "
                        + near.at() + "; a field, AND or NOT has no place there. Searched with AND."));
        return new Clause.All(List.of(left, right));
    }

    private static boolean canStandNear(Clause clause) {
        return switch (clause) {
            case Clause.Word _, Clause.Pattern _, Clause.Fuzzy _, Clause.Phrase _ -> true;
            case Clause.Near(Clause left, Clause right, int _) -> canStandNear(left) && canStandNear(right);
            case Clause.Any(List<Clause> choices) -> choices.stream().allMatch(QueryLanguage::canStandNear);
            case Clause.All _, Clause.Not _, Clause.Everything _ -> false;
            case Clause.In _, Clause.Is _, Clause.Dated _, Clause.Undated _ -> false;
        };
    }

    /** One word, phrase, field or bracket; empty when the brackets hold nothing. */
    private Optional<Clause> single() {
        if (next >= tokens.size()) {
            return Optional.empty();
        }
        Token token = tokens.get(next);
        return switch (token) {
            case Token.Open open -> bracket(open);
            case Token.Named named -> field(named);
            case Token.Bare bare -> taken(bare.at(), Words.of(bare, findings));
            case Token.Quoted quoted -> taken(quoted.at(), Words.of(quoted));
            case Token.Near _, Token.And _, Token.Or _, Token.Not _, Token.Close _ -> Optional.empty();
        };
    }

    private Optional<Clause> taken(int at, Optional<Clause> clause) {
        next++;
        clauses++;
        if (clauses == MOST_CLAUSES + 1) {
            findings.add(new Finding(
                    at,
                    "Expected at most " + MOST_CLAUSES + " words and phrases; more came from character " + at
                            + " on. Searched the first " + MOST_CLAUSES + "."));
        }
        return clauses > MOST_CLAUSES ? Optional.empty() : clause;
    }

    private Optional<Clause> bracket(Token.Open open) {
        next++;
        if (depth == DEEPEST) {
            findings.add(new Finding(
                    open.at(),
                    "Expected brackets at most " + DEEPEST + " deep; came a deeper ( at character " + open.at()
                            + ". Searched as if it were not there."));
            return next < tokens.size() && !(tokens.get(next) instanceof Token.Open) ? single() : Optional.empty();
        }
        depth++;
        Optional<Clause> inside = any();
        depth--;
        if (next < tokens.size() && tokens.get(next) instanceof Token.Close) {
            next++;
        } else {
            findings.add(new Finding(
                    open.at(),
                    "Expected a ) for the ( at character " + open.at()
                            + "; there is none. Searched as if it stood at the end."));
        }
        return inside;
    }

    private Optional<Clause> field(Token.Named named) {
        next++;
        if (next >= tokens.size() || !isValue(tokens.get(next))) {
            findings.add(new Finding(
                    named.at(),
                    "Expected a value after " + named.typed() + ": at character " + named.at()
                            + ", without a space between. Searched as a plain word."));
            return Optional.of(new Clause.Word(named.typed()));
        }
        return switch (named.field().matching()) {
            case WORDS -> single().map(inside -> within(named, inside));
            case VALUE -> values(named, FieldValues::value);
            case DAYS -> values(named, FieldValues::days);
        };
    }

    private static boolean isValue(Token token) {
        return token instanceof Token.Bare || token instanceof Token.Quoted || token instanceof Token.Open;
    }

    private Clause within(Token.Named named, Clause inside) {
        if (hasField(inside)) {
            findings.add(new Finding(
                    named.at(),
                    "Expected words after " + named.typed() + ": at character " + named.at()
                            + "; came another field inside. Searched without " + named.typed() + ":."));
            return inside;
        }
        return new Clause.In(named.field(), inside);
    }

    private static boolean hasField(Clause clause) {
        return switch (clause) {
            case Clause.In _, Clause.Is _, Clause.Dated _, Clause.Undated _ -> true;
            case Clause.Word _, Clause.Pattern _, Clause.Fuzzy _, Clause.Phrase _, Clause.Everything _ -> false;
            case Clause.Near _ -> false;
            case Clause.Not(Clause inside) -> hasField(inside);
            case Clause.All(List<Clause> parts) -> parts.stream().anyMatch(QueryLanguage::hasField);
            case Clause.Any(List<Clause> parts) -> parts.stream().anyMatch(QueryLanguage::hasField);
        };
    }

    /** Reads the value or the bracket of values after a field of fixed values or days. */
    private Optional<Clause> values(Token.Named named, FieldValues.Reading reading) {
        Optional<Clause> typed = single();
        return typed.map(clause -> FieldValues.read(named, clause, reading, findings));
    }

    private Clause asWord(int at, String operator, String expected) {
        findings.add(new Finding(
                at,
                "Expected " + expected + " where " + operator + " stands at character " + at
                        + ". Searched as the plain word \"" + operator.toLowerCase(Locale.ROOT) + "\"."));
        return new Clause.Word(operator);
    }
}
