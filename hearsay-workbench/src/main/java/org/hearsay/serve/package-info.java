/**
 * Shows a case in the browser: server-rendered pages and a small JSON API, on 127.0.0.1.
 *
 * <p>Enter through {@link org.hearsay.serve.Server#start}. Everything a page shows comes through two doors: {@code
 * store.CaseView} for findings, {@link org.hearsay.serve.Backstage} for originals, page pictures and the reading that may
 * still be under way.
 *
 * <p>A request passes {@code Doorkeeper} (host, key, origin), is answered by {@code Pages} (Overview and the lists of
 * what was read), {@code FilePages}, {@code CustodyPages}, {@code LineagePages}, {@code TimelinePages}, {@code ReaderPages} (one
 * document), {@code DecisionPages} (what a person decides there), {@code Originals} (pictures, safe views, downloads), {@code Api} or
 * {@code ExportRoutes}; {@code ProblemPages} tell what went wrong. Each page is a record, such as {@code StatementsPage}, and a
 * template of the same name in {@code src/main/jte}, which only lays it out. {@code ReaderRoom} sets a document's text: {@code
 * Paragraph} cuts it, {@code Passages} finds what stands in frames, {@code Mark} writes nested marks as well-formed HTML. {@code
 * Rereading} makes a statement of what a person typed or marked. {@code TimelineDrawing} and {@code FamilyGraph} draw.
 *
 * <p>Words of a document are hostile until shown otherwise: in Java they go through {@code Escape}, in templates through
 * {@code Said} or the template engine, which escapes by context. No page needs a script; {@code hearsay.js} only adds keys,
 * live progress, and marking words by mouse.
 */
@NullMarked
package org.hearsay.serve;

import org.jspecify.annotations.NullMarked;
