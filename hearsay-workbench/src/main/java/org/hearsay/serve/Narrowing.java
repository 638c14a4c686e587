package org.hearsay.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.Facet;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.Pick;

/**
 * The ways to narrow a list: facets beside it and the chips above it.
 *
 * @param ask what the list asks now
 * @param groups the facets, each with its choices
 * @param chips what narrows the list now, each with the address without it
 */
record Narrowing(Ask ask, List<Group> groups, List<Chip> chips) {
    private static final int MOST_CHOICES = 12;

    /** A facet: its field, heading and choices. */
    record Group(String field, String heading, List<Choice> choices) {
        boolean isSwitch() {
            return field.equals("unnamed");
        }
    }

    /** One choice of a facet. */
    record Choice(String value, String label, int count, boolean picked) {}

    /** Something that narrows the list, and the address without it. */
    record Chip(String name, String value, String address) {}

    static Narrowing of(Ask ask, Page<?> page, List<String> order) {
        List<Group> groups = new ArrayList<>();
        for (String field : order) {
            page.facets().stream()
                    .filter(facet -> facet.field().equals(field))
                    .findFirst()
                    .map(facet -> group(ask, facet))
                    .filter(group -> !group.choices().isEmpty())
                    .ifPresent(groups::add);
        }
        return new Narrowing(ask, groups, chips(ask));
    }

    private static Group group(Ask ask, Facet facet) {
        List<Choice> choices = new ArrayList<>();
        for (Count count : facet.values()) {
            boolean picked = ask.picked(facet.field(), count.value());
            boolean shown = choices.size() < MOST_CHOICES || picked;
            boolean meant = !facet.field().equals("unnamed") || count.value().equals("yes");
            if (shown && meant && (count.count() > 0 || picked)) {
                choices.add(
                        new Choice(count.value(), Wording.value(facet.field(), count.value()), count.count(), picked));
            }
        }
        for (Pick pick : ask.picks()) {
            if (pick.field().equals(facet.field())
                    && choices.stream().noneMatch(c -> c.value().equals(pick.value()))) {
                choices.add(new Choice(pick.value(), Wording.value(pick.field(), pick.value()), 0, true));
            }
        }
        return new Group(facet.field(), heading(ask, facet.field()), choices);
    }

    /** A document's type is a kind of file, a statement's is a kind of voice. */
    private static String heading(Ask ask, String field) {
        return field.equals("type") && ask.path().startsWith("/documents") ? "Kind of file" : Wording.field(field);
    }

    private static List<Chip> chips(Ask ask) {
        List<Chip> chips = new ArrayList<>();
        if (!ask.text().isEmpty()) {
            chips.add(new Chip("words", ask.text(), ask.withText("").address()));
        }
        for (Pick pick : ask.picks()) {
            chips.add(new Chip(
                    heading(ask, pick.field()).toLowerCase(Locale.ROOT),
                    Wording.value(pick.field(), pick.value()),
                    ask.without(pick).address()));
        }
        return chips;
    }
}
