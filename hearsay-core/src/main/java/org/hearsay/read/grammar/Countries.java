package org.hearsay.read.grammar;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English names of the world's countries and territories, as the Unicode consortium's locale data has them. */
final class Countries {
    private static final Set<String> NAMES = names();

    private Countries() {}

    /** True when {@code name} as a whole is the name of a country: whatever else it may be, it is a place. */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names() {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        Stream<String> listed = Arrays.stream(ULocale.getISOCountries()).map(english::regionDisplayName);
        return Stream.concat(listed, Stream.of("US", "USA", "U.S.", "U.S.A.", "UK", "U.K.", "Britain", "Burma"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
