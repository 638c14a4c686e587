package org.hearsay.extract;

import java.util.Optional;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Drafts what Tika's parsers report, which is a simple XHTML. */
final class XhtmlDraft extends DefaultHandler {
    private final Draft draft;
    private int body;
    private int quotes;
    private boolean row;

    XhtmlDraft(Draft draft) {
        this.draft = draft;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "body" -> body++;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> begin(Kind.HEADING);
            case "p", "div" -> {
                if (!row) {
                    begin(Kind.PARAGRAPH);
                }
            }
            case "li" -> begin(Kind.LIST_ITEM);
            case "tr" -> {
                begin(Kind.TABLE_ROW);
                row = true;
            }
            case "td", "th" -> cell();
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
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre" -> draft.end();
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
        draft.addProse(text);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (draft.isOpen()) {
            draft.addProse(" ");
        }
    }
}
