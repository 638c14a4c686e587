package org.hearsay.extract.html;

import java.util.Optional;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;
import org.hearsay.model.Place;
import org.hearsay.model.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One page's article. */
public final class Article {
    private Article() {}

    /** Drafts the article of a page. */
    public static Report draft(Document page, Draft draft) {
        for (Element element : page.body().select("h1,h2,h3,h4,h5,h6,p,li,blockquote,td")) {
            if (element.is(":has(p)")) {
                continue;
            }
            draft.begin(element.normalName().startsWith("h") ? Kind.HEADING : Kind.PARAGRAPH);
            draft.addProse(element.wholeText(), new Place.Element(element.cssSelector()));
        }
        draft.end();
        Optional<String> title = Optional.of(page.title()).filter(t -> !t.isBlank());
        return new Report(
                title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
