package org.hearsay.extract;

import java.util.Optional;
import org.hearsay.model.Place;

/**
 * Where in an Office file the words that Tika reports stand: a sheet's cell ({@code Costs!B7}), a slide or its notes ({@code slide 3},
 * {@code slide 3 notes}), or, in a text document, a paragraph counted from its start ({@code paragraph 12}).
 */
final class PartPlaces {
    private enum Kind {
        SHEETS,
        SLIDES,
        TEXT
    }

    private final Kind kind;
    private String sheet = "";
    private int row;
    private int column;
    private int slide;
    private boolean notes;
    private int paragraph;

    PartPlaces(String mediaType) {
        boolean sheets = mediaType.contains("spreadsheet") || mediaType.contains("excel");
        boolean slides = mediaType.contains("presentation") || mediaType.contains("powerpoint");
        kind = sheets ? Kind.SHEETS : slides ? Kind.SLIDES : Kind.TEXT;
    }

    /** A part of the file begins, as Tika names its classes. */
    void part(String name) {
        switch (name) {
            case "slide-content", "slide" -> {
                slide++;
                notes = false;
            }
            case "slide-notes", "slide-notes-content" -> notes = true;
            default -> {
                // a part that has no number
            }
        }
    }

    void sheet(String name) {
        sheet = name;
        row = 0;
        column = 0;
    }

    boolean hasSheets() {
        return kind == Kind.SHEETS;
    }

    void row() {
        row++;
        column = 0;
    }

    void cell() {
        column++;
    }

    void paragraph() {
        paragraph++;
    }

    /** Where words that come now stand; empty where that cannot be said. */
    Optional<Place> here() {
        return switch (kind) {
            case SHEETS ->
                sheet.isEmpty() || row == 0
                        ? Optional.empty()
                        : Optional.of(new Place.Element(sheet + "!" + letters(Math.max(1, column)) + row));
            case SLIDES ->
                slide == 0
                        ? Optional.empty()
                        : Optional.of(new Place.Element("slide " + slide + (notes ? " notes" : "")));
            case TEXT -> Optional.of(new Place.Element("paragraph " + Math.max(1, paragraph)));
        };
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
