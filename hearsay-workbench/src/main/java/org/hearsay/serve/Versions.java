package org.hearsay.serve;

import gg.jte.Content;
import java.util.List;
import org.hearsay.link.lineage.Drift;
import org.hearsay.link.lineage.Drift.Piece;
import org.hearsay.model.Family;
import org.hearsay.model.Family.Member;

/** Sets one version of some words against another: what was taken out is struck, what was put in is underlined. */
final class Versions {
    private static final int MOST_NOTES = 6;
    private static final String CLOSING = ",.;:!?)”’";

    private Versions() {}

    static Content plain(String words) {
        return Said.html(Escape.text(tidy(words)));
    }

    static Content marked(Drift drift) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : drift.pieces()) {
            boolean sign = CLOSING.indexOf(piece.words().charAt(0)) >= 0;
            out.append(out.isEmpty() || sign ? "" : " ").append(markup(piece));
        }
        return Said.html(out.toString());
    }

    private static String markup(Piece piece) {
        String words = Escape.text(tidy(piece.words()));
        return switch (piece.fate()) {
            case KEPT -> words;
            case CUT -> "<del>" + words + "</del>";
            case ADDED -> "<ins>" + words + "</ins>";
        };
    }

    /** Paragraphs run on, so that a version reads as one; quotation marks of replies are no words. */
    private static String tidy(String words) {
        return words.replaceAll("\\s*\\n[>|: ]*", " ").strip();
    }

    static String delta(Drift drift) {
        if (drift.cut() == 0 && drift.added() == 0) {
            return "the same words";
        }
        return (drift.cut() > 0 ? "−" + drift.cut() + " " : "") + (drift.added() > 0 ? "+" + drift.added() + " " : "")
                + "words";
    }

    static List<String> notes(Drift drift) {
        return drift.changes().stream()
                .map(change -> Escape.plain(change.sentence()))
                .distinct()
                .limit(MOST_NOTES)
                .toList();
    }

    /** The member whose words this one's are set against: the one it rests on, else the first telling of the same voice. */
    static int against(Family family, int member) {
        return family.links().stream()
                .filter(link -> link.from() == member)
                .mapToInt(Family.Link::on)
                .findFirst()
                .orElseGet(() -> family.origins().roots().stream()
                        .filter(root -> root.kind() != Family.RootKind.REPORT)
                        .filter(root -> root.members().contains(member))
                        .mapToInt(root -> root.members().getFirst())
                        .filter(first -> first < member)
                        .findFirst()
                        .orElse(-1));
    }

    static Drift between(Member before, Member after) {
        return Drift.between(before.words(), after.words());
    }
}
