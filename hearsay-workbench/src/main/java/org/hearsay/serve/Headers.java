package org.hearsay.serve;

import io.javalin.http.Context;

/**
 * What every answer tells the browser to refuse.
 *
 * <p>No address is ever told to another site. Our own pages soften that to "same-origin" in their head, because a browser
 * that may tell no referrer at all sends {@code Origin: null} with a form, and {@link Doorkeeper} could not know it as ours.
 */
final class Headers {
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String SAFE_VIEW_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private Headers() {}

    static void setAll(Context ctx) {
        ctx.header("Content-Security-Policy", PAGE_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .header("Cache-Control", "no-store");
    }

    /** For words of an original in a frame of our page: nothing may run, load or be sent; only our own look applies. */
    static void setSafeView(Context ctx) {
        ctx.header("Content-Security-Policy", SAFE_VIEW_POLICY).header("X-Frame-Options", "SAMEORIGIN");
    }

    /** For the untouched bytes: saved, never shown. */
    static void setDownload(Context ctx, String name) {
        ctx.header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + Ask.encoded(name).replace("+", "%20"));
    }
}
