package org.hearsay.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of {@code docs/house.md} that compiled classes can break. They hold for any house with the same rooms below
 * its root package: the real one, and the planted one that breaks each of them.
 */
final class HouseRules {
    private static final Set<String> EVERY_DOOR = Set.of("*");

    /** Each room and the doors it may open; {@code *} is every door. */
    static final Map<String, Set<String>> DOORS = doors();

    private static final String[] DATABASE = {"java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb.."};
    private static final String[] DOCUMENT_PARSERS = {
        "org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..", "org.netpreserve.."
    };
    private static final String[] OUTSIDE_WORLD = {
        "java.nio.file..",
        "java.nio.channels..",
        "java.net..",
        "java.sql..",
        "javax.sql..",
        "java.util.concurrent..",
        "java.util.random.."
    };
    /** What it takes to read a word list from the class path, and no more. */
    private static final Set<String> ALLOWED_IO = Set.of(
            "InputStream",
            "InputStreamReader",
            "BufferedReader",
            "Reader",
            "StringReader",
            "IOException",
            "UncheckedIOException",
            "Serializable");

    private static final Set<String> IMPURE_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.security.SecureRandom",
            "java.util.Timer",
            "java.time.Clock",
            "java.lang.Thread",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.Runtime");
    private static final Set<String> IMPURE_CALLS = Set.of(
            "now",
            "random",
            "randomUUID",
            "systemDefault",
            "getDefault",
            "defaultCharset",
            "parallel",
            "parallelStream",
            "currentTimeMillis",
            "nanoTime",
            "getenv",
            "getProperty",
            "identityHashCode");
    private static final Pattern VAGUE =
            Pattern.compile("(Util|Utils|Helper|Helpers|Manager|Impl|Common|Commons|Service|Misc)\\b");
    private static final Pattern VAGUE_PACKAGE =
            Pattern.compile("\\.(util|utils|common|commons|impl|service|services|manager|helper|helpers|misc)(\\.|$)");
    /** The whole word in a camel-case name, so that {@code believe} is not taken for a lie. */
    private static final Set<String> VERDICTS = Set.of(
            "truth",
            "truthful",
            "untruth",
            "lie",
            "lies",
            "liar",
            "lying",
            "fake",
            "hoax",
            "propaganda",
            "verdict",
            "guilty",
            "credible",
            "credibility",
            "reliable",
            "reliability",
            "trustworthy",
            "trustworthiness",
            "honest",
            "honesty",
            "debunk",
            "debunked",
            "misinformation",
            "disinformation",
            "biased",
            "dubious");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_|\\$");

    /** The rehearsal after a build asks the server that it has itself just started for its pages. */
    private static final Set<String> TALKS_TO_ITSELF = Set.of("Rehearsal");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Every rule under the sentence it keeps. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rooms open only their listed doors", classes().should(openOnlyListedDoors()));
        rules.put(
                "no package depends on itself in a circle",
                SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("every package has a NullMarked package-info", classes().should(standInANullMarkedPackage()));
        rules.put("every class lives in a known room", classes().should(liveInAKnownRoom()));
        rules.put(
                "model holds only records, enums, interfaces and the one exception",
                classes().that(resideInAnyPackage(root + ".model..")).should(beAValue()));
        rules.put(
                "model, read and link touch no file, network, database or thread",
                noClasses()
                        .that(arePure())
                        .should()
                        .dependOnClassesThat(describe("reach outside", HouseRules::reachesOutside)));
        rules.put(
                "model, read and link ask no clock, dice or setting",
                classes().that(arePure()).should(never(callImpureMethods())));
        rules.put("no bare RuntimeException", classes().should(throwNothingBare()));
        rules.put("no vague names", classes().should(haveATellingName()));
        rules.put("nothing is named after a verdict", classes().should(nameNoVerdict()));
        rules.put("document parsers only in extract", onlyIn(Set.of("extract"), DOCUMENT_PARSERS));
        rules.put("index and database only in store", onlyIn(Set.of("store"), concat(DATABASE, "org.apache.lucene..")));
        rules.put(
                "HTTP only in serve",
                onlyIn(Set.of("serve"), "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte.."));
        rules.put("command parsing only in cli", onlyIn(Set.of("cli"), "picocli.."));
        rules.put(
                "nobody calls out over the network",
                noClasses()
                        .that(describe(
                                "are not the rehearsal", type -> !TALKS_TO_ITSELF.contains(type.getSimpleName())))
                        .should(reachOut()));
        rules.put("no changeable static state", classes().should(keepNoStaticState()));
        rules.values().forEach(rule -> rule.allowEmptyShould(true));
        return rules;
    }

    private static Map<String, Set<String>> doors() {
        Map<String, Set<String>> doors = new LinkedHashMap<>();
        doors.put("model", Set.of());
        for (String room : List.of("intake", "extract", "read", "link", "store", "export")) {
            doors.put(room, Set.of("model"));
        }
        for (String room : List.of("pipeline", "serve", "cli")) {
            doors.put(room, EVERY_DOOR);
        }
        return doors;
    }

    /** The first package below the root, when the class stands below the root at all. */
    private Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? Optional.of(name.substring(root.length() + 1).split("\\.", -1)[0])
                : Optional.empty();
    }

    private ArchCondition<JavaClass> openOnlyListedDoors() {
        return condition("open only the doors listed in docs/house.md", (type, events) -> {
            String from = room(type).orElse("");
            Set<String> open = DOORS.getOrDefault(from, Set.of());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> to = room(dependency.getTargetClass().getBaseComponentType());
                if (to.isPresent() && !to.get().equals(from) && !open.equals(EVERY_DOOR) && !open.contains(to.get())) {
                    broken(events, type, dependency.getDescription());
                }
            }
        });
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return condition("stand in a package with a @NullMarked package-info", (type, events) -> {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false);
            if (!marked) {
                broken(
                        events,
                        type,
                        type.getPackageName() + " has no @NullMarked package-info (seen at " + type.getName() + ")");
            }
        });
    }

    private ArchCondition<JavaClass> liveInAKnownRoom() {
        return condition("live in a room of docs/house.md", (type, events) -> {
            if (!DOORS.containsKey(room(type).orElse(""))) {
                broken(events, type, type.getName() + " lives in no known room; the rooms are " + DOORS.keySet());
            }
        });
    }

    private static ArchCondition<JavaClass> beAValue() {
        return condition("be records, enums or interfaces", (type, events) -> {
            boolean value = type.isRecord()
                    || type.isEnum()
                    || type.isInterface()
                    || isPackageInfo(type)
                    || type.isAssignableTo(Enum.class)
                    || type.getSimpleName().equals("HearsayException");
            if (!value) {
                broken(events, type, type.getName() + " is neither record, enum nor interface");
            }
        });
    }

    private DescribedPredicate<JavaClass> arePure() {
        return resideInAnyPackage(root + ".model..", root + ".read..", root + ".link..");
    }

    private static boolean reachesOutside(JavaClass target) {
        if (target.getPackageName().equals("java.io")) {
            return !ALLOWED_IO.contains(target.getSimpleName());
        }
        return IMPURE_TYPES.contains(target.getName())
                || resideInAnyPackage(OUTSIDE_WORLD).test(target);
    }

    private static ArchCondition<JavaClass> callImpureMethods() {
        return condition("call methods whose answer is not in the text", (type, events) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                AccessTarget target = access.getTarget();
                if (target.getOwner().getPackageName().startsWith("java.") && IMPURE_CALLS.contains(target.getName())) {
                    events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> throwNothingBare() {
        Set<String> bare =
                Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error", "java.lang.Throwable");
        return condition("make no RuntimeException, Exception or Error without a name", (type, events) -> {
            for (var call : type.getConstructorCallsFromSelf()) {
                boolean ownSuper = call.getOrigin().isConstructor()
                        && type.getRawSuperclass()
                                .map(call.getTargetOwner()::equals)
                                .orElse(false);
                if (bare.contains(call.getTargetOwner().getName()) && !ownSuper) {
                    broken(events, type, call.getDescription());
                }
            }
        });
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return condition("have a name from the field", (type, events) -> {
            if (VAGUE.matcher(type.getSimpleName()).find()
                    || VAGUE_PACKAGE.matcher(type.getPackageName()).find()) {
                broken(events, type, type.getName() + " has a vague name");
            }
        });
    }

    private static ArchCondition<JavaClass> nameNoVerdict() {
        return condition("name nothing after a verdict", (type, events) -> {
            List<String> names = new ArrayList<>(List.of(type.getSimpleName()));
            type.getMembers().stream().map(JavaMember::getName).forEach(names::add);
            for (String name : names) {
                for (String word : CAMEL.split(name, -1)) {
                    if (VERDICTS.contains(word.toLowerCase(Locale.ROOT))) {
                        broken(events, type, type.getName() + " has \"" + name + "\", which names a verdict");
                    }
                }
            }
        });
    }

    private ArchRule onlyIn(Set<String> rooms, String... packages) {
        return noClasses()
                .that(describe(
                        "live outside " + rooms,
                        type -> room(type).filter(rooms::contains).isEmpty()))
                .should(dependOnClassesThat(resideInAnyPackage(packages)));
    }

    private static ArchCondition<JavaClass> reachOut() {
        Set<String> callers = Set.of("openStream", "openConnection");
        return condition("reach out over the network", (type, events) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                JavaClass owner = access.getTargetOwner();
                boolean url = owner.getName().equals("java.net.URL") && callers.contains(access.getName());
                boolean socket = owner.getName().equals("java.net.Socket")
                        && access.getName().equals("<init>");
                if (url || socket || owner.getPackageName().startsWith("java.net.http")) {
                    events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> keepNoStaticState() {
        return condition("keep no static field that can change", (type, events) -> {
            for (JavaField field : type.getFields()) {
                Set<JavaModifier> modifiers = field.getModifiers();
                if (modifiers.contains(JavaModifier.STATIC)
                        && !modifiers.contains(JavaModifier.FINAL)
                        && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                    broken(events, type, field.getFullName() + " is static and not final");
                }
            }
        });
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static void broken(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static String[] concat(String[] some, String more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.check(type, events);
            }
        };
    }

    @FunctionalInterface
    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }
}
