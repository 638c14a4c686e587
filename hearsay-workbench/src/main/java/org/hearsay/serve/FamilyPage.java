package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;

/**
 * One family: how it hangs together, what it rests on, what changed on the way.
 *
 * @param kind "same words" or "same statement"
 * @param headline "9 reports, 2–3 origins."
 * @param explained the same in a sentence
 * @param members in order of telling
 * @param versions each against the one it came from
 * @param moreVersions how many are not shown
 */
record FamilyPage(
        Frame frame,
        String id,
        String kind,
        String title,
        String headline,
        String explained,
        FamilyGraph graph,
        List<Report> members,
        List<Origin> origins,
        List<Version> versions,
        int moreVersions,
        List<Circle> circles) {

    /**
     * A report's row in the table.
     *
     * @param restsOn numbers of the reports it rests on, or the voices
     * @param evidence why
     * @param passage address of its words in the Reader
     * @param compare address of the comparison; empty when there is nothing to compare
     */
    record Report(
            int number,
            String told,
            String voice,
            String title,
            List<String> chain,
            String restsOn,
            String evidence,
            String passage,
            String compare) {}

    /** An origin and its proof. */
    record Origin(String label, boolean mayBeAnother, String what, String proof, List<Integer> members) {}

    /**
     * A version of the words.
     *
     * @param from "first appearance", or "from 2"
     * @param delta "−9 +4 words"
     * @param notes what changed that matters
     */
    record Version(
            int number, String voice, String told, String from, Content words, String delta, List<String> notes) {}

    /** Reports in a ring. */
    record Circle(List<Step> steps, String explained) {}

    /** A report of a ring, and the words with which it leans on the one before. */
    record Step(int number, String voice, String told, String note) {}
}
