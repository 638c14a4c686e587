package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Exhibit;
import org.hearsay.model.Flag;
import org.hearsay.serve.Card.Fact;

/**
 * A document as the Reader shows it.
 *
 * @param number its place in the case
 * @param outlet empty when not told
 * @param language BCP 47 tag for the text; empty when not told
 * @param rightToLeft the text runs from right to left
 * @param nodes the text's part that this page shows
 * @param part which part that is, counted from 1
 * @param parts how many there are; addresses of all of them
 * @param facts what the case knows of the exhibit
 * @param original how the original can be shown beside the text
 * @param voices who speaks in this document, to choose a source among
 * @param unplaced decisions whose words the text does not hold any more
 */
record ReaderPage(
        Frame frame,
        Exhibit exhibit,
        int number,
        int documents,
        String title,
        String outlet,
        String published,
        String byline,
        String counts,
        String language,
        boolean rightToLeft,
        List<Node> nodes,
        int part,
        List<String> parts,
        List<Fact> facts,
        List<Flag> flags,
        Optional<Relative> parent,
        List<Relative> children,
        Beside original,
        String previous,
        String next,
        List<Voice> voices,
        List<ByHand> unplaced) {

    /** The kinds of voice that a person can choose among, as the form sends them. */
    static final List<String> TYPES = List.of("person", "organisation", "outlet", "document", "role", "group");

    /** A piece of the text: a paragraph or a frame around some. */
    sealed interface Node {
        /**
         * A paragraph and the cards of the statements that begin in it.
         *
         * @param tag the HTML element it is set as
         * @param look the class of that element
         * @param plain its words without marks
         * @param at where it begins in the reading text
         * @param gone what a person decided is no statement, of those that began in it
         */
        record Para(String tag, String look, Content words, String plain, int at, List<Card> cards, List<Gone> gone)
                implements Node {
            String label() {
                int first = cards.getFirst().number();
                int last = cards.getLast().number();
                return first == last
                        ? "Statement " + first
                        : "Statements " + first + (last == first + 1 ? " and " : " to ") + last;
            }
        }

        /**
         * A frame: an embedded report or a block quotation.
         *
         * @param card of the statement it is the content of
         * @param head what it says about itself
         */
        record Framed(String kind, Optional<Card> card, String anchor, boolean selected, String head, List<Node> inside)
                implements Node {}
    }

    /**
     * A statement that a person rejected.
     *
     * @param at where it began in the reading text
     */
    record Gone(int at, ByHand byHand) {}

    /** Another exhibit that this one came out of, or that came out of it. */
    record Relative(String address, String name, String note) {}

    /**
     * The original beside the text.
     *
     * @param kind which way it can be shown
     * @param picture address of the page picture; of the safe view for {@link Kind#FRAME}
     * @param caption what is seen
     * @param full address of the original's own page
     */
    record Beside(Kind kind, String picture, String caption, String full) {
        /** Which way an original can be shown. */
        enum Kind {
            PICTURE,
            FRAME,
            NONE
        }

        boolean isPicture() {
            return kind == Kind.PICTURE;
        }

        boolean isFrame() {
            return kind == Kind.FRAME;
        }
    }
}
