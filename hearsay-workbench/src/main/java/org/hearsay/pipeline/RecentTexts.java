package org.hearsay.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Texts by exhibit, the last used of them kept, as many as {@value #ROOM} characters allow. */
final class RecentTexts {
    private static final int ROOM = 16 << 20;

    private final LongFunction<String> fetch;
    private final LinkedHashMap<Long, String> kept = new LinkedHashMap<>(256, 0.75f, true);
    private int room = ROOM;

    RecentTexts(LongFunction<String> fetch) {
        this.fetch = fetch;
    }

    String of(long exhibit) {
        String known = kept.get(exhibit);
        if (known != null) {
            return known;
        }
        String text = fetch.apply(exhibit);
        kept.put(exhibit, text);
        room -= text.length();
        var oldest = kept.entrySet().iterator();
        while (room < 0 && kept.size() > 1) {
            Map.Entry<Long, String> one = oldest.next();
            room += one.getValue().length();
            oldest.remove();
        }
        return text;
    }
}
