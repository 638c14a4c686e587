package org.hearsay.extract;

import java.util.regex.Pattern;

/** What a name inside a container can be up to. Names are only ever data here; a flag tells people what was tried. */
final class MemberNames {
    private static final Pattern ESCAPE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|^[/\\\\]|^[A-Za-z]:[/\\\\]?");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");

    private MemberNames() {}

    static void check(String path, Original original) {
        if (ESCAPE.matcher(path).find()) {
            original.flag("PATH_ESCAPE", "A member's name points outside the archive: " + shown(path));
        }
        checkDirection(path, original);
    }

    /** Flags characters that make a name read other than it is written. */
    static void checkDirection(String name, Original original) {
        if (DIRECTION.matcher(name).find()) {
            original.flag("BIDI", "A name holds characters that change the direction of writing: " + shown(name));
        }
    }

    /** A name as it can be shown in a sentence: control and direction characters spelled out, not too long. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(120).forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
                shown.append(String.format("<U+%04X>", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return name.length() > 120 ? shown + "…" : shown.toString();
    }
}
