package org.hearsay.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.read.text.Words;
import org.jspecify.annotations.Nullable;

/** Blocks that are articles of their own: with a headline, a byline or a date line among their first paragraphs. */
final class EmbeddedReports {
    private static final int HEAD = 6;

    private final Words words;
    private final List<Paragraph> paragraphs;

    EmbeddedReports(Words words, List<Paragraph> paragraphs) {
        this.words = words;
        this.paragraphs = paragraphs;
    }

    List<EmbeddedReport> in(List<Draft> drafts, Map<Draft, Attribution> made) {
        List<EmbeddedReport> found = new ArrayList<>();
        int at = 0;
        for (Draft draft : drafts) {
            Attribution block = made.get(draft);
            if (!draft.block || block == null || draft.rule.equals("transcript-turn")) {
                continue;
            }
            Range content = draft.content.getFirst();
            while (at > 0 && paragraphs.get(at - 1).words().to() > content.from()) {
                at--;
            }
            while (at < paragraphs.size() && paragraphs.get(at).words().from() < content.from()) {
                at++;
            }
            Report report = report(at, content, block.source());
            if (report != null) {
                found.add(
                        new EmbeddedReport(words.span(content.from(), content.to()), report, Optional.of(block.id())));
            }
        }
        return found;
    }

    private @Nullable Report report(int first, Range content, Source source) {
        Optional<String> title = Optional.empty();
        Optional<String> byline = Optional.empty();
        Optional<String> date = Optional.empty();
        int limit = Math.min(paragraphs.size(), first + HEAD);
        for (int i = first; i < limit && paragraphs.get(i).words().to() <= content.to(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String line =
                    words.written(paragraph.words().from(), paragraph.words().to());
            switch (paragraph.kind()) {
                case HEADING -> title = title.or(() -> Optional.of(line));
                case BYLINE -> byline = byline.or(() -> Optional.of(line.replaceFirst("^[Bb]y ", "")));
                case DATELINE -> date = date.or(() -> Optional.of(line));
                case TEXT, BULLET, END, CREDIT, CAPTION, SILENT -> {}
            }
        }
        if (title.isEmpty() && byline.isEmpty() && date.isEmpty()) {
            return null;
        }
        boolean outlet = source.type() == SourceType.OUTLET || source.type() == SourceType.ORGANISATION;
        return new Report(
                title,
                byline,
                outlet ? Optional.of(source.label()) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
