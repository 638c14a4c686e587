package org.hearsay.serve;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Selector;

/**
 * Shows a web page or a text without anything that could act, load or lead away: only words and their layout remain.
 * Whoever serves it adds a policy that forbids scripts and loads once more, and a sandbox around it.
 */
final class SafeView {
    private static final String HERE = "hearsay-here";
    private static final String LOOK = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.6 Charter, "Noto Serif", "Noto Naskh Arabic", Georgia, serif; margin: 1.5rem auto; max-width: 46rem; padding: 0 1rem; overflow-wrap: break-word; }
            pre { white-space: pre-wrap; font: .875rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
            table { border-collapse: collapse; } td, th { border: 1px solid; padding: .2rem .5rem; text-align: start; vertical-align: top; }
            blockquote { border-inline-start: 3px double; margin-inline: 0; padding-inline-start: 1rem; }
            .picture { border: 1px dashed; padding: 0 .4em; font-style: italic; }
            .hearsay-here { outline: 3px solid light-dark(#8a6200, #e4bb55); outline-offset: 2px; background: light-dark(#ffe7a0, #52420f); }
            """;

    private SafeView() {}

    /**
     * A web page's words.
     *
     * @param path CSS path of an element to frame, as the extraction noted it
     */
    static String ofHtml(byte[] bytes, String charset, Optional<String> path) {
        Document page = Jsoup.parse(new String(bytes, charset(charset)));
        path.ifPresent(p -> mark(page, p));
        page.select(
                        "script, style, noscript, template, iframe, object, embed, svg, math, form, input, button, select, textarea, link, meta")
                .remove();
        page.select("img, picture, video, audio, canvas").forEach(SafeView::name);
        Document clean = new Cleaner(Safelist.relaxed()
                        .removeTags("img", "a")
                        .addTags(
                                "main",
                                "article",
                                "section",
                                "header",
                                "footer",
                                "aside",
                                "nav",
                                "figure",
                                "figcaption",
                                "time",
                                "q",
                                "hr",
                                "mark",
                                "s",
                                "bdi")
                        .addAttributes(":all", "dir", "lang", "title")
                        .addAttributes("span", "class", "id")
                        .addAttributes("time", "datetime"))
                .clean(page);
        clean.select("span[class]").forEach(SafeView::keepOurs);
        return around(
                page.title(),
                page.select("html").attr("lang"),
                page.select("html").attr("dir"),
                clean.body().html());
    }

    static String ofText(byte[] bytes, String charset) {
        return around(
                "", "", "auto", "<pre dir=\"auto\">" + Escape.text(new String(bytes, charset(charset))) + "</pre>");
    }

    private static Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static void mark(Document page, String path) {
        try {
            Element here = page.selectFirst(path);
            if (here != null) {
                Element frame = new Element("span").addClass(HERE).attr("id", HERE);
                here.childNodesCopy().forEach(frame::appendChild);
                here.empty().appendChild(frame);
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // The path is from a document's map; one that is no CSS path only costs the frame.
            return;
        }
    }

    /** Pictures are not loaded; what they are called stands in their place. */
    private static void name(Element picture) {
        String name = picture.attr("alt").isBlank() ? picture.tagName() : picture.attr("alt");
        picture.replaceWith(new Element("span").addClass("picture").text("picture: " + name));
    }

    private static void keepOurs(Element span) {
        String look = span.className();
        boolean ours = look.equals(HERE) || look.equals("picture");
        if (!ours) {
            span.removeAttr("class");
        }
        if (!look.equals(HERE)) {
            span.removeAttr("id");
        }
    }

    private static String around(String title, String lang, String dir, String body) {
        return "<!doctype html><html" + attribute("lang", lang.isBlank() ? "und" : lang) + attribute("dir", dir)
                + "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Escape.text(title.isBlank() ? "Original" : title) + "</title><style>" + LOOK + "</style></head><body>"
                + body + "</body></html>";
    }

    private static String attribute(String name, String value) {
        return value.isBlank() ? "" : " " + name + "=\"" + Escape.text(value) + "\"";
    }
}
