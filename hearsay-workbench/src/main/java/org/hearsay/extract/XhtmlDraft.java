package org.hearsay.extract;

import java.util.Optional;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Drafts what Tika's parsers report, which is a simple XHTML, with the part of the file that each stretch of words stands in. */
final class XhtmlDraft extends DefaultHandler {
    private final Draft draft;
    private int body;
    private int quotes;
    private boolean row;
    private final PartPlaces places;
    private final StringBuilder sheetName = new StringBuilder();
    private boolean inSheetName;
    private boolean fresh = true;

    XhtmlDraft(Draft draft, PartPlaces places) {
        this.draft = draft;
        this.places = places;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "body" -> body++;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                inSheetName = local.equals("h1") && places.hasSheets();
                if (inSheetName) {
                    places.sheet("");
                }
                begin(Kind.HEADING);
            }
            case "p", "div" -> {
                places.part(String.valueOf(attributes.getValue("class")));
                if (!row) {
                    begin(Kind.PARAGRAPH);
                }
            }
            case "li" -> begin(Kind.LIST_ITEM);
            case "tr" -> {
                places.row();
                begin(Kind.TABLE_ROW);
                row = true;
            }
            case "td", "th" -> {
                places.cell();
                cell();
            }
            case "pre" -> begin(Kind.PREFORMATTED);
            case "blockquote" -> {
                draft.end();
                quotes++;
            }
            case "br" -> draft.breakLine();
            default -> {
                // an inline element
            }
        }
    }

    private void begin(Kind kind) {
        fresh = true;
        draft.begin(kind, quotes, Optional.empty());
    }

    private void cell() {
        if (draft.isOpen()) {
            draft.nextCell();
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre" -> {
                if (inSheetName) {
                    places.sheet(sheetName.toString().strip());
                    sheetName.setLength(0);
                    inSheetName = false;
                }
                draft.end();
            }
            case "p", "div" -> {
                if (!row) {
                    draft.end();
                }
            }
            case "tr" -> {
                row = false;
                draft.end();
            }
            case "blockquote" -> {
                draft.end();
                quotes--;
            }
            case "body" -> {
                draft.end();
                body--;
            }
            default -> {
                // an inline element
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (body == 0) {
            return;
        }
        String text = new String(characters, start, length);
        if (!draft.isOpen()) {
            if (text.isBlank()) {
                return;
            }
            begin(Kind.PARAGRAPH);
        }
        if (fresh && !text.isBlank()) {
            places.paragraph();
            fresh = false;
        }
        if (inSheetName) {
            sheetName.append(text);
        }
        places.here().ifPresentOrElse(place -> draft.addProse(text, place), () -> draft.addProse(text));
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (draft.isOpen()) {
            draft.addProse(" ");
        }
    }
}
