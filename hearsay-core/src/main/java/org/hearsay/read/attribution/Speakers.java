package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Mention;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.read.mention.NameBook;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a transcript's turns: "VOSS" is Professor Hedda Voss, "PRESENTER (Gil Arden)" is Gil Arden in every later
 * turn, "CHAIR" the person whom the head of the transcript calls so; "you" is the other speaker who is addressed by name, else
 * the one who answers.
 */
final class Speakers {
    private final Words words;
    private final NameBook names;
    private final CueBook book;
    private final Roles roles;
    private final Report report;
    private final List<Draft> turns = new ArrayList<>();
    private final Map<Draft, Integer> places = new HashMap<>();
    private final Map<String, Source> known = new HashMap<>();

    Speakers(Words words, NameBook names, CueBook book, Roles roles, Report report, List<Draft> drafts) {
        this.words = words;
        this.names = names;
        this.book = book;
        this.roles = roles;
        this.report = report;
        for (Draft draft : drafts) {
            if (draft.rule.equals("transcript-turn") && draft.source != null) {
                places.put(draft, turns.size());
                turns.add(draft);
                noteBracket(draft.source);
            }
        }
    }

    boolean isTurn(Draft draft) {
        return places.containsKey(draft);
    }

    private void noteBracket(Range speaker) {
        int open = speaker.to();
        boolean bracket = open + 2 < words.size() && words.form(open).equals("(");
        NameBook.Name name = bracket ? names.at(open + 1) : null;
        name = name == null && bracket ? names.at(open + 2) : name;
        if (name != null && name.type() == Mention.Type.PERSON) {
            known.putIfAbsent(
                    key(speaker),
                    new Source.Named(List.of(), names.fullest(name).written(), SourceType.PERSON));
        }
    }

    private String key(Range speaker) {
        return words.written(speaker.from(), speaker.to())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceFirst("^q\\d+ ", "");
    }

    Source voice(Draft turn) {
        Range speaker = turn.source;
        if (speaker == null) {
            return new Source.Unattributed();
        }
        Source voice = known.get(key(speaker));
        if (voice == null) {
            voice = named(speaker);
            known.put(key(speaker), voice);
        }
        return Voices.moved(voice, List.of(words.span(speaker.from(), speaker.to())));
    }

    private Source named(Range speaker) {
        String key = key(speaker);
        if (key.equals("q") || key.equals("q.") || key.equals("question") || key.equals("interviewer")) {
            return new Source.Writer(List.of(), report.voice());
        }
        String head = words.form(speaker.to() - 1);
        boolean the = words.form(speaker.from()).equals("the") && speaker.to() - speaker.from() == 2;
        boolean role = the || !book.person(head).isEmpty();
        NameBook.Name holder = role ? roles.holder(head) : null;
        if (holder != null) {
            return new Source.Named(List.of(), holder.written(), SourceType.PERSON);
        }
        if (the && !words.form(speaker.to() - 1).contains("-") && !isBody(speaker)) {
            return new Source.Unnamed(List.of(), key, SourceType.ROLE);
        }
        NameBook.Name name = nameIn(speaker);
        if (name != null) {
            return new Source.Named(List.of(), plain(name.written()), SourceType.PERSON);
        }
        List<Span> nowhere = List.of();
        if (role) {
            return new Source.Unnamed(nowhere, "the " + key.replaceFirst("^the ", ""), SourceType.ROLE);
        }
        return new Source.Named(nowhere, plain(words.written(speaker.from(), speaker.to())), SourceType.PERSON);
    }

    private boolean isBody(Range speaker) {
        String kind = book.person(words.form(speaker.to() - 1));
        return kind.equals("organisation") || kind.equals("outlet");
    }

    private NameBook.@Nullable Name nameIn(Range speaker) {
        NameBook.Name inside = names.at(speaker.to() - 1);
        if (inside != null) {
            NameBook.Name full = names.fullest(inside);
            return full.written().indexOf(' ') > 0 ? full : orFull(inside.written(), full);
        }
        return names.named(words.written(speaker.to() - 1, speaker.to()));
    }

    private NameBook.@Nullable Name orFull(String written, NameBook.Name otherwise) {
        NameBook.Name found = names.named(written);
        return found == null ? otherwise : found;
    }

    /** "MARLOW" as a name is written in running text. */
    private static String plain(String written) {
        if (written.length() < 3 || !written.equals(written.toUpperCase(Locale.ROOT)) || written.startsWith("@")) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        boolean opens = true;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            plain.append(opens ? c : Character.toLowerCase(c));
            opens = !Character.isLetter(c);
        }
        return plain.toString();
    }

    /** Whom "you" means in {@code turn}; null when nobody else speaks. */
    @Nullable
    Source addressed(Draft turn) {
        Integer place = places.get(turn);
        if (place == null) {
            return null;
        }
        Source own = voice(turn);
        Source called = called(turn, own);
        if (called != null) {
            return called;
        }
        for (int i = place + 1; i < Math.min(turns.size(), place + 3); i++) {
            if (!voice(turns.get(i)).label().equals(own.label())) {
                return voice(turns.get(i));
            }
        }
        return place > 0 ? voice(turns.get(place - 1)) : null;
    }

    private @Nullable Source called(Draft turn, Source own) {
        Range content = turn.content.getFirst();
        for (int i = content.from(); i < Math.min(content.to(), content.from() + 60); i++) {
            NameBook.Name name = names.at(i);
            if (name == null || name.from() != i) {
                continue;
            }
            boolean comma = name.to() < words.size() && words.form(name.to()).equals(",");
            String full = names.fullest(name).written();
            if (comma && !full.equals(own.label()) && speaks(full)) {
                return new Source.Named(List.of(), full, SourceType.PERSON);
            }
        }
        return null;
    }

    private boolean speaks(String name) {
        return turns.stream().limit(30).anyMatch(turn -> voice(turn).label().equals(name));
    }
}
