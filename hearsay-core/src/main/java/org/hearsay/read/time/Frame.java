package org.hearsay.read.time;

import java.util.Optional;

/** A stretch of text whose dates count from one reference date; remembers the date last told in it. */
final class Frame {
    private final int end;
    private final Optional<Moment> reference;
    private Optional<Told> told = Optional.empty();
    private Optional<Moment> toldDay = Optional.empty();

    /**
     * A date that the text has told.
     *
     * @param value what it came to
     * @param offset where it ended
     * @param explicit true when its year stood in the words
     */
    record Told(Value value, int offset, boolean explicit) {}

    Frame(int end, Optional<Moment> reference) {
        this.end = end;
        this.reference = reference;
    }

    int end() {
        return end;
    }

    Optional<Moment> reference() {
        return reference;
    }

    Optional<Told> told() {
        return told;
    }

    void tell(Value value, int offset, boolean explicit) {
        if (value.point().isPresent()) {
            told = Optional.of(new Told(value, offset, explicit));
            toldDay = value.point().filter(Moment::hasDay).or(() -> toldDay);
        }
    }

    /** What "two days later" counts from: the date last told, else the reference date. */
    Optional<Moment> focus() {
        return told.flatMap(t -> t.value().point()).or(() -> reference);
    }

    /** The day that a time of day belongs to: the day last told, else the reference date. */
    Optional<Moment> day() {
        return toldDay.or(() -> reference.filter(Moment::hasDay));
    }

    boolean toldDay() {
        return toldDay.isPresent();
    }

    boolean focusIsQuarter() {
        return told.isPresent() && told.get().value().quarter();
    }
}
