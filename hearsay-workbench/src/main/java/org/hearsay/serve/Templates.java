package org.hearsay.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Turns a page's record into HTML. All text is escaped where it stands. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    void show(Context ctx, String template, Record page) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page), out);
        ctx.html(out.toString());
    }
}
