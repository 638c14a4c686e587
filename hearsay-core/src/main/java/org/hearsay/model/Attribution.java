package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * One statement: a source, a cue and a content, each exact words of one rendition (after PARC 3.0 and PolNeAR; nesting
 * as in GUM).
 *
 * @param id stable while the words and their original stay the same; see {@link org.hearsay.model.Digest}
 * @param form how the content is given
 * @param kind what the source is reported as doing with it
 * @param stance what the cue says the source does with it
 * @param source who is credited
 * @param cue the signalling words; empty when only layout or marks signal
 * @param content what is said, in one or more pieces, in reading order, never empty
 * @param parent the attribution whose content holds this one
 * @param addressee who was told, when the text says so
 * @param medium through what, when the text says so ("in a statement", "on Twitter")
 * @param evidence names of the rules that found it, first the one that proposed it
 * @param confidence in our reading of the text, from 0 to 1; never in the speaker
 */
public record Attribution(
        String id,
        Form form,
        Kind kind,
        Stance stance,
        Source source,
        List<Span> cue,
        List<Span> content,
        Optional<String> parent,
        Optional<Span> addressee,
        Optional<Span> medium,
        List<String> evidence,
        double confidence) {
    public Attribution {
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        evidence = List.copyOf(evidence);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("expected a content of at least one piece; came none");
        }
        if (parent.isPresent() && parent.get().equals(id)) {
            throw new IllegalArgumentException("expected another attribution as parent; came " + id + " itself");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("expected a confidence from 0 to 1; came " + confidence);
        }
    }

    /** The content's words as they stand, pieces joined by " … ". */
    public String words(String text) {
        return String.join(" … ", content.stream().map(piece -> piece.in(text)).toList());
    }
}
