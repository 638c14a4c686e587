package org.hearsay.extract.pdf;

import org.hearsay.model.Place;

/**
 * One line of text as a page shows it.
 *
 * @param words its words, apart by spaces
 * @param box where it stands
 * @param size of its type, in points
 * @param hidden it is there but not to be seen: invisible, white, or off the page
 */
public record Line(String words, Place.PageBox box, double size, boolean hidden) {
    double right() {
        return box.x() + box.width();
    }

    double bottom() {
        return box.y() + box.height();
    }
}
