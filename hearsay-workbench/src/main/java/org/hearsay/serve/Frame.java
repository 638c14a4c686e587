package org.hearsay.serve;

import java.util.List;
import org.hearsay.serve.Backstage.Progress;

/**
 * What stands around every page.
 *
 * @param title the page's own title
 * @param section the navigation item it belongs to, for example {@code statements}; empty for none
 * @param caseName the case's name
 * @param brief what the case holds, in a few words
 * @param theme {@code light}, {@code dark} or empty for the system's choice
 * @param back the page's own address, to come back to after a change of theme
 * @param progress how far the reading has come
 * @param text words to stand in the search box
 * @param keys the page's own keys, for the foot
 */
record Frame(
        String title,
        String section,
        String caseName,
        String brief,
        String theme,
        String back,
        Progress progress,
        String text,
        List<Key> keys) {
    static final List<Item> ITEMS = List.of(
            new Item("overview", "/", "Overview", "o"),
            new Item("documents", "/documents", "Documents", "d"),
            new Item("statements", "/statements", "Statements", "s"),
            new Item("actors", "/actors", "Actors", "a"),
            new Item("lineage", "/lineage", "Lineage", "l"),
            new Item("timeline", "/timeline", "Timeline", "t"),
            new Item("search", "/search", "Search", "r"),
            new Item("files", "/files", "Files", "f"),
            new Item("custody", "/custody", "Custody", "c"));

    Frame {
        title = Escape.plain(title);
        text = Escape.plain(text);
        keys = List.copyOf(keys);
    }

    List<Item> items() {
        return ITEMS;
    }

    /** A page of the navigation, with the letter that follows {@code g}. */
    record Item(String section, String address, String name, String letter) {}

    /** Keys, apart by a space, and what they do on a page. */
    record Key(String keys, String does) {
        List<String> each() {
            return List.of(keys.split(" "));
        }
    }
}
