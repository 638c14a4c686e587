package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * Reports that hold the same words or the same statement, and how they hang together.
 *
 * @param id stays the same while its first report does
 * @param kind what its reports share
 * @param title the shared words, cut to what a heading can hold
 * @param members the reports, earliest told first, the undated last
 * @param links which report rests on which
 * @param circles reports that rest on one another in a ring, each as indexes of members in order
 * @param origins on how few and how many independent origins all of it rests
 * @param drift how many changes of a number, name, hedge, negation or credit its links show
 */
public record Family(
        String id,
        Kind kind,
        String title,
        List<Member> members,
        List<Link> links,
        List<List<Integer>> circles,
        Origins origins,
        int drift) {
    public Family {
        members = List.copyOf(members);
        links = List.copyOf(links);
        circles = circles.stream().map(List::copyOf).toList();
    }

    /** What the reports of a family share. */
    public enum Kind {
        /** Passages, verbatim or edited. */
        PASSAGE,
        /** One statement, in like words. */
        STATEMENT
    }

    /**
     * One report's part.
     *
     * @param document the exhibit's digest, as hexadecimal digits
     * @param at where the words stand in its reading text
     * @param words the words themselves
     * @param statement id of the statement; empty in a family of passages
     * @param chain the voices the statement passed through, its own source first; empty in a family of passages
     * @param title of the report
     * @param outlet who published it
     * @param date EDTF
     */
    public record Member(
            String document,
            Span at,
            String words,
            Optional<String> statement,
            List<String> chain,
            String title,
            Optional<String> outlet,
            Optional<String> date) {
        public Member {
            chain = List.copyOf(chain);
        }

        /** Whose report it is, for people. */
        public String voice() {
            return outlet.or(() -> Optional.of(title).filter(t -> !t.isBlank())).orElse("unnamed report");
        }
    }

    /**
     * One report rests on another.
     *
     * @param from index of the member that rests
     * @param on index of the member it rests on
     * @param credited it says so; else the words are the same and nobody is credited
     * @param reasons the proof, in plain words
     */
    public record Link(int from, int on, boolean credited, List<String> reasons) {
        public Link {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How many independent origins there may be.
     *
     * @param fewest when all that may be one is one; 0 when none was found
     * @param most when nothing is one that is not shown to be
     * @param roots what they are
     */
    public record Origins(int fewest, int most, List<Root> roots) {
        public Origins {
            roots = List.copyOf(roots);
        }

        /** "2–3", "1", or "none found". */
        public String interval() {
            if (most == 0) {
                return "none found";
            }
            return fewest == most ? Integer.toString(most) : fewest + "–" + most;
        }
    }

    /**
     * An origin: a voice, or a report that rests on no other.
     *
     * @param label a name, a description, or the report's outlet
     * @param kind what it is
     * @param mayBeAnother it may be the same as another of the roots
     * @param members indexes of the members that rest on it directly
     * @param proof why it is counted so, in plain words
     */
    public record Root(String label, RootKind kind, boolean mayBeAnother, List<Integer> members, String proof) {
        public Root {
            members = List.copyOf(members);
        }
    }

    /** What an origin is. */
    public enum RootKind {
        /** A named voice. */
        VOICE,
        /** A voice that is described, not named. */
        UNNAMED,
        /** A report of the case that rests on no other. */
        REPORT,
        /** A report that is not in the case: its copies are, or it is named. */
        MISSING
    }
}
