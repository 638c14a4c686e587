package org.hearsay.store;

import java.util.List;

/** The two kinds of entries, with what each can be sorted and counted by. */
enum EntryKind {
    DOCUMENTS(
            IndexEntries.DOCUMENT,
            List.of("outlet", "date", "type", "language"),
            List.of("relevance", "document", "date", "title", "outlet")),
    STATEMENTS(
            IndexEntries.STATEMENT,
            List.of("source", "outlet", "form", "kind", "stance", "type", "language", "unnamed", "decided", "date"),
            List.of("relevance", "document", "date", "source", "outlet", "happened"));

    private final String entry;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> facets;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> sorts;

    EntryKind(String entry, List<String> facets, List<String> sorts) {
        this.entry = entry;
        this.facets = facets;
        this.sorts = sorts;
    }

    String entry() {
        return entry;
    }

    List<String> facets() {
        return facets;
    }

    /** {@code typed} if it is a sort of this kind, else the usual one. */
    String sort(String typed, boolean hasText) {
        String plain = typed.startsWith("-") ? typed.substring(1) : typed;
        if (typed.equals("-relevance") || !sorts.contains(plain) || (plain.equals("relevance") && !hasText)) {
            return hasText ? "relevance" : "document";
        }
        return typed;
    }
}
