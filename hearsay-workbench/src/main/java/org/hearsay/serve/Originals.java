package org.hearsay.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.model.Anchor;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Exhibit;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Place;
import org.hearsay.model.Place.PageBox;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.serve.ReaderPage.Beside;
import org.hearsay.store.CaseView;
import org.hearsay.store.CaseView.DocumentView;

/** The untouched originals: page pictures with the statement's place framed, safe views, downloads. */
final class Originals {
    private static final int BRIEF_DPI = 60;
    private static final int FULL_DPI = 130;
    private static final int MOST_SAFE_BYTES = 4_000_000;

    private final CaseView view;
    private final Backstage backstage;
    private final Pages pages;
    private final PagePictures pictures;

    Originals(CaseView view, Backstage backstage, Pages pages) {
        this.view = view;
        this.backstage = backstage;
        this.pages = pages;
        this.pictures = new PagePictures(backstage);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/d/{digest}/original", this::page);
        routes.get("/d/{digest}/page/{page}", this::picture);
        routes.get("/d/{digest}/safe", this::safe);
        routes.get("/d/{digest}/download", this::download);
    }

    /** How the original can be shown beside the text, at the selected statement's place. */
    Beside beside(Exhibit exhibit, Rendition rendition, Optional<Attribution> selected, int number) {
        String address = "/d/" + exhibit.digest().hex();
        String at = selected.map(s -> "s=" + Ask.encoded(s.id())).orElse("");
        String full = address + "/original" + (at.isEmpty() ? "" : "?" + at);
        String framed = selected.isPresent() ? " The frame marks statement " + number + "." : "";
        if (isPaged(exhibit)) {
            int page = selected.map(s -> pageOf(rendition, s)).orElse(1);
            String caption = (isPdf(exhibit) ? "Page " + page + of(rendition) : "The picture") + ", as it came."
                    + (selected.map(s -> !boxes(rendition, s, page).isEmpty()).orElse(false) ? framed : "");
            return new Beside(Beside.Kind.PICTURE, pictureAddress(address, page, at, false), caption, full);
        }
        if (isShown(exhibit)) {
            return new Beside(
                    Beside.Kind.FRAME,
                    address + "/safe" + (at.isEmpty() ? "" : "?" + at + "#hearsay-here"),
                    "The original’s words and layout. Scripts, pictures and links are left out.",
                    full);
        }
        String where = selected.flatMap(s -> part(rendition, s))
                .map(part -> "Statement " + number + " stands in " + part + ". ")
                .orElse("");
        return new Beside(
                Beside.Kind.NONE,
                "",
                where + "This kind of file cannot be shown here; it can be saved as it came.",
                full);
    }

    /** Which part of an Office file a statement stands in: "sheet Costs, cell B7", "slide 3", "paragraph 12". */
    private static Optional<String> part(Rendition rendition, Attribution statement) {
        return places(rendition, statement)
                .filter(Place.Element.class::isInstance)
                .map(place -> ((Place.Element) place).path())
                .findFirst()
                .map(path -> {
                    int mark = path.lastIndexOf('!');
                    return mark < 0 ? path : "sheet " + path.substring(0, mark) + ", cell " + path.substring(mark + 1);
                });
    }

    private static String pictureAddress(String address, int page, String at, boolean large) {
        String query = (large ? "large" : "") + (large && !at.isEmpty() ? "&" : "") + at;
        return address + "/page/" + page + ".png" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String of(Rendition rendition) {
        int last = lastPage(rendition);
        return last > 0 ? " of " + last : "";
    }

    private static int lastPage(Rendition rendition) {
        return rendition.anchors().stream()
                .map(Anchor::place)
                .mapToInt(place -> place instanceof PageBox box ? box.page() : 0)
                .max()
                .orElse(0);
    }

    private static boolean isPdf(Exhibit exhibit) {
        return exhibit.mediaType().startsWith("application/pdf");
    }

    private static boolean isPaged(Exhibit exhibit) {
        return isPdf(exhibit)
                || (exhibit.mediaType().startsWith("image/")
                        && !exhibit.mediaType().contains("svg"));
    }

    private static boolean isHtml(Exhibit exhibit) {
        return exhibit.mediaType().contains("html");
    }

    private static boolean isShown(Exhibit exhibit) {
        return exhibit.mediaType().startsWith("text/")
                || isHtml(exhibit)
                || exhibit.mediaType().startsWith("message/rfc822");
    }

    private static int pageOf(Rendition rendition, Attribution statement) {
        return places(rendition, statement)
                .mapMulti((Place place, Consumer<PageBox> out) -> {
                    if (place instanceof PageBox box) {
                        out.accept(box);
                    }
                })
                .mapToInt(PageBox::page)
                .findFirst()
                .orElse(1);
    }

    private static Stream<Place> places(Rendition rendition, Attribution statement) {
        return rendition.anchors().stream()
                .filter(anchor -> statement.content().stream().anyMatch(c -> c.overlaps(anchor.text())))
                .map(Anchor::place);
    }

    private static List<PageBox> boxes(Rendition rendition, Attribution statement, int page) {
        return places(rendition, statement)
                .filter(PageBox.class::isInstance)
                .map(PageBox.class::cast)
                .filter(box -> box.page() == page)
                .toList();
    }

    // ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private void page(Context ctx) {
        DocumentView document = ReaderPages.document(view, ctx);
        Exhibit exhibit = document.exhibit();
        Optional<Attribution> selected = selected(ctx, document);
        String address = "/d/" + exhibit.digest().hex();
        String at = selected.map(s -> "s=" + Ask.encoded(s.id())).orElse("");
        Rendition rendition =
                document.rendition().orElseGet(() -> Rendition.ofPlainText(exhibit.digest(), "", Report.unnamed()));
        int number = selected.map(
                        s -> document.reading().orElseThrow().attributions().indexOf(s) + 1)
                .orElse(0);
        Beside beside = beside(exhibit, rendition, selected, number);
        int last = Math.max(1, lastPage(rendition));
        int page = Ask.whole(Ask.param(ctx, "page"));
        page = page > 0
                ? Math.min(page, last)
                : selected.map(s -> pageOf(rendition, s)).orElse(1);
        if (beside.isPicture()) {
            beside = new Beside(
                    beside.kind(),
                    pictureAddress(address, page, at, true),
                    isPdf(exhibit) ? "Page " + page + " of " + last + ", as it came." : "The picture, as it came.",
                    "");
        }
        String here = address + "/original?" + (at.isEmpty() ? "" : at + "&") + "page=";
        pages.show(
                ctx,
                "original",
                new OriginalPage(
                        pages.frame(ctx, exhibit.name() + " · Original", "documents", ""),
                        exhibit.name(),
                        beside,
                        ReaderPages.facts(document),
                        address + (at.isEmpty() ? "" : "?" + at + "#s" + number),
                        address + "/download",
                        beside.isPicture() && page > 1 ? here + (page - 1) : "",
                        beside.isPicture() && page < last ? here + (page + 1) : ""));
    }

    private static Optional<Attribution> selected(Context ctx, DocumentView document) {
        return document.reading().flatMap((Reading r) -> r.attribution(Ask.param(ctx, "s")));
    }

    private void picture(Context ctx) {
        DocumentView document = ReaderPages.document(view, ctx);
        String name = ctx.pathParam("page");
        if (!isPaged(document.exhibit()) || !name.matches("[1-9]\\d{0,4}\\.png")) {
            throw new HttpResponseException(404, "This original has no such page.");
        }
        int page = Integer.parseInt(name.substring(0, name.length() - 4));
        int dpi = ctx.queryParam("large") == null ? BRIEF_DPI : FULL_DPI;
        List<PageBox> boxes = selected(ctx, document)
                .flatMap(s -> document.rendition().map(r -> boxes(r, s, page)))
                .orElse(List.of());
        ctx.contentType("image/png").result(pictures.framed(document.exhibit().digest(), page, dpi, boxes));
    }

    private void safe(Context ctx) throws IOException {
        DocumentView document = ReaderPages.document(view, ctx);
        Exhibit exhibit = document.exhibit();
        if (!isShown(exhibit)) {
            throw new HttpResponseException(404, "This kind of file has no safe view.");
        }
        byte[] bytes;
        try (InputStream in = open(exhibit.digest())) {
            bytes = in.readNBytes(MOST_SAFE_BYTES);
        }
        String charset =
                exhibit.mediaType().replaceFirst("^[^;]*(;\\s*charset=)?", "").strip();
        Headers.setSafeView(ctx);
        ctx.html(
                isHtml(exhibit)
                        ? SafeView.ofHtml(bytes, charset, element(ctx, document))
                        : SafeView.ofText(bytes, charset));
    }

    private static Optional<String> element(Context ctx, DocumentView document) {
        return selected(ctx, document)
                .flatMap(s -> document.rendition()
                        .flatMap(r -> places(r, s)
                                .filter(Place.Element.class::isInstance)
                                .map(place -> ((Place.Element) place).path())
                                .findFirst()));
    }

    private void download(Context ctx) throws IOException {
        Exhibit exhibit = ReaderPages.document(view, ctx).exhibit();
        Headers.setDownload(ctx, exhibit.name());
        ctx.contentType("application/octet-stream").result(open(exhibit.digest()));
    }

    private InputStream open(Digest digest) {
        try {
            return backstage.original(digest);
        } catch (IOException e) {
            throw new HearsayException(
                    "HS-SRV-010",
                    "Expected the original " + digest.brief() + " in the case folder; came " + e.getMessage()
                            + ". Run hearsay verify on the case: it names what is missing.",
                    e);
        }
    }
}
