package org.hearsay.serve;

import java.util.List;
import java.util.Optional;

/**
 * A statement's card in the Reader's margin.
 *
 * @param id permanent
 * @param number in its document
 * @param depth how many statements hold it
 * @param form lower case
 * @param chain its voices, innermost first, without the document's own
 * @param steps the same to the document's own, with what is known of each
 * @param facts what else the reading holds of it
 * @param found the rules that found it, in words
 * @param unsure our reading is doubtful
 * @param open it is the selected one
 * @param shared how many reports hold it on how few origins; empty when only this one does
 * @param family address of those reports
 * @param here address of the Reader with this statement selected
 * @param words the statement's own, for the form that corrects them
 * @param start where they begin in the text
 * @param source its own voice, for the same form
 * @param type what kind of voice that is, lower case
 * @param actor address of the page of whoever that voice is; empty for one without a name
 * @param byHand what a person decided about it
 */
record Card(
        String id,
        int number,
        int depth,
        String form,
        List<Voice> chain,
        List<Step> steps,
        List<Fact> facts,
        String found,
        boolean unsure,
        boolean open,
        String shared,
        String family,
        String here,
        String words,
        int start,
        Voice source,
        String type,
        String actor,
        Optional<ByHand> byHand) {

    /** A voice and what is known of it. */
    record Step(Voice voice, String note) {}

    /** A line of a list of facts. */
    record Fact(String name, String value) {}
}
