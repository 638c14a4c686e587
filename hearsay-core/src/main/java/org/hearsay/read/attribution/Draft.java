package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Kind;
import org.hearsay.model.Stance;
import org.jspecify.annotations.Nullable;

/** A statement in the making; ranges count words of the whole text. Changed only while the reading is made. */
final class Draft {
    final String rule;
    final List<Range> content = new ArrayList<>();
    final List<Range> cue = new ArrayList<>();
    Kind kind;
    Stance stance;

    /** The credited words; none when nobody is credited or {@link #sameAs} stands for them. */
    @Nullable
    Range source;

    /** Whom the credited words, a relative pronoun, stand for. */
    @Nullable
    Range standsFor;

    /** Another draft whose voice this one shares without naming it again. */
    @Nullable
    Draft sameAs;

    @Nullable
    Range addressee;

    @Nullable
    Range medium;

    boolean block;

    /** "knowing", "to say": the cue has no subject of its own. */
    boolean nonFinite;

    /** True when the credited voice is the writer of the text around it. */
    boolean byWriter;

    double confidence = 0.8;

    Draft(String rule, Kind kind, Stance stance) {
        this.rule = rule;
        this.kind = kind;
        this.stance = stance;
    }

    Draft says(Range words) {
        if (!words.isEmpty()) {
            content.add(words);
        }
        return this;
    }

    Draft cuedBy(Range words) {
        cue.add(words);
        return this;
    }

    Draft by(@Nullable Range words) {
        source = words;
        return this;
    }

    Draft sure(double value) {
        confidence = value;
        return this;
    }

    int firstWord() {
        return content.stream().mapToInt(Range::from).min().orElse(Integer.MAX_VALUE);
    }

    int lastWord() {
        return content.stream().mapToInt(Range::to).max().orElse(0);
    }

    boolean holds(Range words) {
        return content.stream().anyMatch(piece -> piece.contains(words));
    }

    /** True when the other draft's cue stands inside this one's content (an absent cue counts as inside). */
    boolean holdsCue(Draft other) {
        return other.cue.stream().allMatch(this::holds);
    }

    int size() {
        return content.stream().mapToInt(piece -> piece.to() - piece.from()).sum();
    }
}
