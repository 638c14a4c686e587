package org.hearsay.serve;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.store.CaseView.Pick;

/**
 * What one address asks of a list: words, facet choices, order and place. Every view of a list is an address, so this
 * also writes the addresses of its neighbours.
 *
 * @param path the page it asks
 * @param text words in the query language
 * @param picks facet choices, in the address's order
 * @param sort empty for the page's own order
 * @param from rows to skip
 */
record Ask(String path, String text, List<Pick> picks, String sort, int from) {
    static final int LONGEST_TEXT = 2_000;
    private static final int MOST_PICKS = 100;

    Ask {
        picks = List.copyOf(picks);
    }

    /** Reads the address of {@code ctx}; parameters that are not in {@code fields} and too long ones are left out. */
    static Ask of(Context ctx, List<String> fields) {
        List<Pick> picks = new ArrayList<>();
        for (String field : fields) {
            for (String value : ctx.queryParams(field)) {
                if (picks.size() < MOST_PICKS && value.length() <= LONGEST_TEXT) {
                    picks.add(new Pick(field, value));
                }
            }
        }
        return new Ask(ctx.path(), param(ctx, "q").strip(), picks, param(ctx, "sort"), whole(param(ctx, "from")));
    }

    static String param(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    /** A whole number of 0 or more; anything else is 0. */
    static int whole(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    boolean picked(String field, String value) {
        return picks.contains(new Pick(field, value));
    }

    boolean narrowed() {
        return !text.isEmpty() || !picks.isEmpty();
    }

    String address() {
        StringBuilder out = new StringBuilder(path);
        add(out, "q", text);
        picks.forEach(pick -> add(out, pick.field(), pick.value()));
        add(out, "sort", sort);
        add(out, "from", from == 0 ? "" : Integer.toString(from));
        return out.toString();
    }

    private static void add(StringBuilder out, String name, String value) {
        if (!value.isEmpty() || !(name.equals("q") || name.equals("sort") || name.equals("from"))) {
            out.append(out.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(encoded(value));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Ask at(String otherPath) {
        return new Ask(otherPath, text, picks, sort, 0);
    }

    Ask from(int row) {
        return new Ask(path, text, picks, sort, Math.max(0, row));
    }

    Ask sorted(String order) {
        return new Ask(path, text, picks, order, 0);
    }

    Ask withText(String words) {
        return new Ask(path, words, picks, sort, 0);
    }

    Ask without(Pick pick) {
        return new Ask(path, text, picks.stream().filter(p -> !p.equals(pick)).toList(), sort, 0);
    }

    Ask with(String field, String value) {
        List<Pick> more = new ArrayList<>(picks);
        more.add(new Pick(field, value));
        return new Ask(path, text, more, sort, 0);
    }

    Ask cleared() {
        return new Ask(path, "", List.of(), sort, 0);
    }
}
