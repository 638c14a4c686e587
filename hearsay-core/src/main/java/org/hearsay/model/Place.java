package org.hearsay.model;

/** Where in an original some text stands. Which kind there is depends on the format. */
public sealed interface Place {
    /**
     * A stretch of the original's bytes, half-open.
     *
     * @param start first byte inside
     * @param end first byte after
     */
    record Bytes(long start, long end) implements Place {}

    /**
     * A box on a page, in points from the page's top left corner.
     *
     * @param page counted from 1
     * @param x left edge
     * @param y top edge
     * @param width in points
     * @param height in points
     */
    record PageBox(int page, double x, double y, double width, double height) implements Place {}

    /**
     * An element of a marked-up original.
     *
     * @param path a CSS path from the root by position ({@code html > body:nth-child(2) > p:nth-child(3)}), or a part name
     *     and position in an Office file ({@code word/document.xml#p12}, {@code Sheet1!B7})
     */
    record Element(String path) implements Place {}
}
