package org.hearsay.link.actors;

import java.util.List;
import java.util.Map;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;

/**
 * How a name is used in the documents of a case.
 *
 * @param name the fullest that each of these documents gives its bearer
 * @param kind what most of them take the bearer for
 * @param statements for each document that has the name, how many statements it credits to it
 * @param forms other words that these documents use for the bearer ("Daesh", "the Front", "Haverin")
 */
public record NameUse(String name, Mention.Type kind, Map<Digest, Integer> statements, List<String> forms) {
    public NameUse {
        forms = List.copyOf(forms);
    }
}
