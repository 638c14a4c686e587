package org.hearsay.eval.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hearsay.link.actors.ActorLinker;
import org.hearsay.link.actors.Linked;
import org.hearsay.link.actors.NameUse;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.read.mention.OutletNames;

/** {@code ActorBench DOCUMENTS}: joins invented names, twenty a document, and prints what it cost. Its peak heap is that of a forced collection. */
public final class ActorBench {
    private static final int MENTIONS_A_DOCUMENT = 20;
    private static final String[] SYLLABLES = {
        "ar", "bel", "cor", "da", "el", "fen", "gor", "hal", "is", "jun", "kar", "lo", "mar", "nev", "or", "pel", "qua",
        "ros", "sel", "tam", "ul", "ver", "wen", "yor", "zim"
    };

    private ActorBench() {}

    /** Runs it. */
    public static void main(String[] args) {
        int documents = args.length == 0 ? 22_000 : Integer.parseInt(args[0]);
        List<NameUse> uses = invented(documents);
        link(uses); // warm
        long before = System.nanoTime();
        Linked linked = link(uses);
        double seconds = (System.nanoTime() - before) / 1e9;
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%,d mentions in %,d documents, %,d different names: %,d actors, %,d suggestions in %.1f s; %,d MB held, names and outcome%n",
                documents * MENTIONS_A_DOCUMENT,
                documents,
                uses.size(),
                linked.actors().size(),
                linked.suggestions().size(),
                seconds,
                held / 1_000_000);
    }

    private static Linked link(List<NameUse> uses) {
        return ActorLinker.link(uses, List.of(), OutletNames::canonical);
    }

    /** Few names are in many documents and many in few, as in news; one in ten is a surname alone or another spelling. */
    private static List<NameUse> invented(int documents) {
        Random random = new Random(5);
        Map<String, Map<Digest, Integer>> uses = new HashMap<>();
        for (int i = 0; i < documents; i++) {
            Digest document = new Digest(String.format("%064x", i));
            for (int j = 0; j < MENTIONS_A_DOCUMENT; j++) {
                int rank = (int) Math.exp(random.nextDouble() * Math.log(documents * 4.0));
                uses.computeIfAbsent(written(rank, random.nextInt(20)), name -> new HashMap<>())
                        .merge(document, 1, Integer::sum);
            }
        }
        List<NameUse> all = new ArrayList<>();
        uses.forEach((name, where) -> all.add(new NameUse(name, kind(name), where, List.of())));
        return all;
    }

    private static Mention.Type kind(String name) {
        return name.endsWith(" Board") ? Mention.Type.ORGANISATION : Mention.Type.PERSON;
    }

    private static String written(int rank, int manner) {
        String first = word(rank * 31L + 7);
        String last = word(rank * 17L + 3);
        return switch (manner) {
            case 0 -> last;
            case 1 -> (first + " " + last).toUpperCase(Locale.ROOT);
            case 2 -> first.charAt(0) + ". " + last;
            default -> rank % 5 == 0 ? first + " " + last + " Board" : first + " " + last;
        };
    }

    private static String word(long number) {
        StringBuilder word = new StringBuilder();
        for (long rest = number + 25; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
