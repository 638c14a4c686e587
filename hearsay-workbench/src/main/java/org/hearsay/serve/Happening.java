package org.hearsay.serve;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.LineageView;
import org.hearsay.store.LineageView.FamilyRow;
import org.hearsay.store.query.Minutes;

/**
 * Something that statements say happened at one time: reports that hold the same statement are one.
 *
 * @param number in the table, from 1
 * @param time EDTF, as the first of its statements names it
 * @param when the stretch of that time
 * @param others further times the same words name, for people
 * @param tellings its statements, the first told first
 * @param family what reports hold it, when more than one does
 */
record Happening(
        int number, String time, Minutes when, String others, List<Telling> tellings, Optional<FamilyRow> family) {
    private static final int LABEL = 30;
    private static final int LONGEST = 300;
    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * One statement that tells of it.
     *
     * @param at the first minute of the time it was told; empty when not known
     */
    record Telling(StatementRow row, Optional<Minutes> at) {
        String outlet() {
            return row.chain().isEmpty()
                    ? ""
                    : Voice.ofLabel(row.chain().getLast()).words();
        }
    }

    /** Gathers statements that name a time; those of one family and one time are one happening. */
    static List<Happening> of(List<StatementRow> rows, LineageView lineage) {
        Map<Digest, Map<String, FamilyRow>> known = new LinkedHashMap<>();
        Map<String, List<StatementRow>> groups = new LinkedHashMap<>();
        Map<String, FamilyRow> families = new LinkedHashMap<>();
        for (StatementRow row : rows) {
            Optional<FamilyRow> family = Optional.ofNullable(
                    known.computeIfAbsent(row.exhibit(), lineage::ofStatements).get(row.id()));
            String key = family.map(FamilyRow::id).orElse(row.id()) + " "
                    + row.happened().getFirst();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            family.ifPresent(found -> families.put(key, found));
        }
        List<Happening> all = new ArrayList<>();
        groups.forEach((key, group) -> of(all.size() + 1, group, Optional.ofNullable(families.get(key)))
                .ifPresent(all::add));
        return all;
    }

    private static Optional<Happening> of(int number, List<StatementRow> group, Optional<FamilyRow> family) {
        List<Telling> tellings = group.stream()
                .map(row -> new Telling(row, Minutes.of(row.told())))
                .sorted((a, b) -> Long.compare(toldAt(a), toldAt(b)))
                .toList();
        StatementRow first = tellings.getFirst().row();
        List<String> times = first.happened();
        String others =
                String.join(", ", times.stream().skip(1).map(Happening::words).toList());
        return Minutes.of(times.getFirst())
                .map(when -> new Happening(number, times.getFirst(), when, others, tellings, family));
    }

    private static long toldAt(Telling telling) {
        return telling.at().map(Minutes::first).orElse(Long.MAX_VALUE);
    }

    Telling first() {
        return tellings.getFirst();
    }

    /** "12 March 2024, 03:20". */
    static String words(String edtf) {
        String time = Wording.time(edtf);
        return Wording.date(Wording.day(edtf)) + (time.isEmpty() ? "" : ", " + time);
    }

    String happened() {
        return words(time);
    }

    boolean isPoint() {
        return when.last() - when.first() <= 60;
    }

    Content said() {
        String words = first().row().words();
        return Said.words(words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …");
    }

    /** The first few words, for a figure. */
    String label() {
        String words = first().row().words().replaceAll("\\s+", " ").strip();
        if (words.length() <= LABEL) {
            return words;
        }
        int blank = words.lastIndexOf(' ', LABEL);
        return words.substring(0, blank > 8 ? blank : LABEL) + "…";
    }

    String address() {
        return LedgerRow.address(first().row());
    }

    List<Voice> chain() {
        return Voice.ofChain(first().row().chain());
    }

    String told() {
        return first().row().told().isEmpty() ? "no date" : words(first().row().told());
    }

    int reports() {
        return (int) tellings.stream().map(t -> t.row().exhibit()).distinct().count();
    }

    boolean isBefore() {
        return first().at().filter(at -> at.last() < when.first()).isPresent();
    }

    /** How long after it happened it was first told, as exactly as both are known. */
    String after() {
        if (first().at().isEmpty()) {
            return "";
        }
        Minutes at = first().at().get();
        if (isBefore()) {
            return "told " + length(when.first() - at.last()) + " before";
        }
        return at.first() <= when.last() ? sameTime(at) : length(at.first() - when.last());
    }

    private String sameTime(Minutes at) {
        return when.last() - when.first() < MINUTES_A_DAY && at.last() - at.first() < MINUTES_A_DAY
                ? "at that time"
                : "within that time";
    }

    private static String length(long minutes) {
        long days = minutes / MINUTES_A_DAY;
        if (minutes < 90) {
            return Wording.count(Math.max(1, minutes), "minute", "minutes");
        }
        if (days < 2) {
            return Wording.count(Math.round(minutes / 60.0), "hour", "hours");
        }
        if (days < 60) {
            return Wording.count(days, "day", "days");
        }
        return days < 700
                ? Wording.count(Math.round(days / 30.4), "month", "months")
                : Wording.count(Math.round(days / 365.25), "year", "years");
    }
}
