package org.hearsay.link.lineage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.link.lineage.PassageFinder.Document;

/** Documents with their texts, the last used of them kept, as many as {@value #ROOM} characters allow. */
final class Texts {
    private static final int ROOM = 32 << 20;

    private final Pile pile;
    private final LinkedHashMap<Integer, Opened> kept = new LinkedHashMap<>(256, 0.75f, true);
    private int room = ROOM;

    Texts(Pile pile) {
        this.pile = pile;
    }

    /** A document, and its words with their places. */
    record Opened(Document document, Words words) {}

    Opened open(int number) {
        Opened known = kept.get(number);
        if (known != null) {
            return known;
        }
        Pile.Card card = pile.card(number);
        String text = pile.text(number);
        Opened opened =
                new Opened(new Document(card.id(), text, card.date(), card.outlet(), card.byline()), Words.of(text));
        kept.put(number, opened);
        room -= text.length();
        var oldest = kept.entrySet().iterator();
        while (room < 0 && kept.size() > 2) {
            Map.Entry<Integer, Opened> one = oldest.next();
            room += one.getValue().document().text().length();
            oldest.remove();
        }
        return opened;
    }
}
