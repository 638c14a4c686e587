package org.hearsay.read.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.read.text.WordTable;

/**
 * Outlets that the world knows, by name, acronym, web address and handle ({@code outlet-names.tsv}): "RT" is Russia Today,
 * "haaretz.com" Haaretz. Names that are ordinary words ("Time"), and acronyms, which many share, make nothing an outlet by
 * themselves; they only join what one text calls by both.
 */
public final class OutletNames {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> OTHERS = new HashMap<>();
    private static final Map<String, String> ADDRESSES = new HashMap<>();

    static {
        WordTable table = WordTable.read(OutletNames.class, "outlet-names.tsv");
        for (String name : table.keys()) {
            take(name, table.columns(name));
        }
    }

    private OutletNames() {}

    private static void take(String entry, List<String> columns) {
        int bracket = entry.indexOf(" (");
        String name = bracket < 0 ? entry : entry.substring(0, bracket);
        boolean common = columns.size() > 3 && columns.get(3).equals("common");
        boolean several = FullNames.key(name).indexOf(' ') > 0;
        if (!common && (bracket < 0 || several)) {
            NAMES.putIfAbsent(FullNames.key(name), name);
        }
        for (String other : columns.get(0).split(";", -1)) {
            boolean acronym = other.length() < 6 && other.equals(other.toUpperCase(Locale.ROOT));
            if (!other.isEmpty() && !acronym && other.indexOf(' ') > 0) {
                NAMES.putIfAbsent(FullNames.key(other), name);
            }
            OTHERS.putIfAbsent(FullNames.key(other), name);
        }
        for (int i = 1; i < Math.min(3, columns.size()); i++) {
            for (String address : columns.get(i).split(";", -1)) {
                ADDRESSES.putIfAbsent(address.toLowerCase(Locale.ROOT), name);
            }
        }
    }

    /** How many entries the lexicon has. */
    static int size() {
        return WordTable.read(OutletNames.class, "outlet-names.tsv").keys().size();
    }

    /**
     * True when {@code written} alone names an outlet; one plain word of an outlet whose name begins with "The" does so only
     * behind that word ({@code afterThe}).
     */
    static boolean isOutlet(String written, boolean afterThe) {
        String name = NAMES.get(FullNames.key(written));
        if (name == null) {
            return false;
        }
        boolean plain = name.startsWith("The ") && written.indexOf(' ') < 0;
        return !plain || afterThe;
    }

    /** True for an outlet of the lexicon, by any of its names. */
    public static boolean isKnown(String written) {
        return canonical(written).isPresent();
    }

    /** The outlet whose web address or handle {@code written} is: "www.rt.com", "@BBCNews". */
    public static Optional<String> ofAddress(String written) {
        String plain = written.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return Optional.ofNullable(ADDRESSES.get(plain));
    }

    /** The one name for all that {@code written} may be called; empty for what the lexicon does not have. */
    public static Optional<String> canonical(String written) {
        String key = FullNames.key(written);
        String name = NAMES.getOrDefault(key, OTHERS.get(key));
        return name == null ? ofAddress(written) : Optional.of(name);
    }
}
