package org.hearsay.link.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Actor;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Ruling;
import org.hearsay.model.Who;
import org.junit.jupiter.api.Test;

/** Which names are one actor's, which may be, and what a person's word does to it. */
class ActorLinkerTest {
    private static final Digest FIRST = new Digest("1".repeat(64));
    private static final Digest SECOND = new Digest("2".repeat(64));

    private final List<NameUse> uses = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    // ── names that are joined ────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void case_accents_and_a_leading_the_make_no_other_actor() {
        people("Yusuf Marani", "YUSUF MARANI", "Yúsuf Marani");
        bodies("Ministry of Waters", "The Ministry of Waters");
        assertThat(actors())
                .containsExactly(
                        "Yusuf Marani = YUSUF MARANI = Yúsuf Marani", "Ministry of Waters = The Ministry of Waters");
    }

    @Test
    void romanisations_of_one_name_are_one_actor() {
        people("Muammar Gaddafi", "Moammar Qadhafi", "Muammar al-Gadhafi", "Mo'ammar Khadafy");
        assertThat(actors()).hasSize(1);
    }

    @Test
    void a_name_in_cyrillic_letters_is_joined_to_its_latin_form() {
        people("Yusuf Marani", "Юсуф Марани");
        assertThat(actors()).containsExactly("Yusuf Marani = Юсуф Марани");
    }

    @Test
    void a_name_in_arabic_letters_is_joined_by_its_consonants() {
        people("Bashar al-Assad", "بشار الأسد", "Khaled Assad");
        assertThat(actors()).containsExactly("Bashar al-Assad = بشار الأسد", "Khaled Assad");
    }

    @Test
    void an_arabic_name_that_fits_two_is_left_to_a_person() {
        people("Samir Haddad", "Samar Haddad", "سمر حداد");
        assertThat(actors()).hasSize(3);
        assertThat(suggestions()).hasSize(3);
    }

    @Test
    void what_documents_give_for_one_another_is_one_actor() {
        use("Islamic State", Mention.Type.ORGANISATION, Map.of(FIRST, 3), "Daesh", "ISIS", "the State");
        bodies("Daesh", "ISIS");
        assertThat(actors()).containsExactly("Islamic State = Daesh = ISIS");
    }

    @Test
    void an_acronym_that_two_bodies_bear_joins_neither() {
        use("Talve River Authority", Mention.Type.ORGANISATION, Map.of(FIRST, 3), "TRA");
        use("Teachers' Relief Association", Mention.Type.ORGANISATION, Map.of(SECOND, 2), "TRA");
        bodies("TRA");
        assertThat(actors()).hasSize(3);
    }

    @Test
    void outlets_are_joined_as_the_list_of_outlets_has_them() {
        use("RT", Mention.Type.OUTLET, Map.of(FIRST, 2));
        use("Russia Today", Mention.Type.OUTLET, Map.of(SECOND, 1));
        assertThat(actors()).containsExactly("Russia Today = RT");
    }

    // ── names that are not ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void relatives_are_two() {
        people("Anna Revik", "Anton Revik");
        assertThat(actors()).hasSize(2);
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void names_that_end_in_another_vowel_are_two() {
        people("Mario Lanti", "Maria Lanti");
        assertThat(actors()).hasSize(2);
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void the_parts_of_an_organisation_are_apart() {
        bodies("Kharvan Army", "Kharvan Air Force", "Ministry of Waters", "Ministry of Works");
        assertThat(actors()).hasSize(4);
    }

    @Test
    void a_person_and_a_body_of_one_name_are_two() {
        people("Marsk Holm");
        bodies("Marsk Holm");
        assertThat(actors()).hasSize(2);
    }

    @Test
    void a_surname_alone_is_only_a_suggestion() {
        people("Ilse Dravot", "Dravot");
        assertThat(actors()).hasSize(2);
        assertThat(suggestions()).containsExactly("Ilse Dravot ? Dravot: “Dravot” is the last name of the other");
    }

    @Test
    void a_surname_that_two_bear_is_somebody_else_in_each_document() {
        people("Yusuf Marani", "Yunus Marani");
        use("Marani", Mention.Type.PERSON, Map.of(FIRST, 1, SECOND, 1));
        assertThat(actors()).hasSize(4);
        rulings.add(new Ruling.Same(Who.in(FIRST, "Marani"), Who.everywhere("Yusuf Marani")));
        assertThat(actors()).containsExactly("Yusuf Marani = Marani in 1", "Yunus Marani", "Marani in 2");
    }

    // ── what a person is asked ───────────────────────────────────────────────────────────────────────────────────────

    @Test
    void shortened_names_are_suggested() {
        people("Rhea Castellan", "R. Castellan", "Old Hanno Brill", "Hanno Brill");
        bodies("League of Downstream Districts", "League", "Talve River Authority", "TRA");
        assertThat(suggestions())
                .containsExactlyInAnyOrder(
                        "Rhea Castellan ? R. Castellan: the first name may be shortened to its letter",
                        "Old Hanno Brill ? Hanno Brill: one name ends as the other does",
                        "League of Downstream Districts ? League: “League” begins the longer name",
                        "Talve River Authority ? TRA: “TRA” are the first letters of the longer name");
    }

    @Test
    void names_spelt_nearly_alike_are_suggested() {
        people("Yusuf Marani", "Yousef Marani");
        assertThat(suggestions()).containsExactly("Yusuf Marani ? Yousef Marani: spelt nearly alike");
    }

    // ── what a person says ───────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_person_joins_what_no_rule_would() {
        people("Ilse Dravot", "pontoon77");
        rulings.add(same("pontoon77", "Ilse Dravot"));
        assertThat(actors()).containsExactly("Ilse Dravot = pontoon77");
    }

    @Test
    void a_person_parts_what_a_rule_joins_and_a_later_word_counts() {
        people("Yusuf Marani", "YUSUF MARANI");
        rulings.add(different("Yusuf Marani", "YUSUF MARANI"));
        assertThat(actors()).hasSize(2);
        assertThat(suggestions()).isEmpty();
        rulings.add(same("Yusuf Marani", "YUSUF MARANI"));
        assertThat(actors()).hasSize(1);
    }

    @Test
    void what_is_to_stay_apart_stays_apart_whatever_joins_in_between() {
        people("Muammar Gaddafi", "Moammar Qadhafi", "Muammar al-Gadhafi");
        rulings.add(different("Muammar Gaddafi", "Muammar al-Gadhafi"));
        assertThat(actors()).containsExactly("Muammar Gaddafi = Moammar Qadhafi", "Muammar al-Gadhafi");
    }

    @Test
    void a_name_is_split_by_document() {
        use("Lena Tann", Mention.Type.PERSON, Map.of(FIRST, 2, SECOND, 1));
        rulings.add(new Ruling.Different(Who.in(SECOND, "Lena Tann"), Who.everywhere("Lena Tann")));
        assertThat(actors()).containsExactly("Lena Tann", "Lena Tann in 2");
    }

    @Test
    void an_actor_is_called_as_a_person_last_said() {
        people("Yusuf Marani", "Юсуф Марани");
        rulings.add(new Ruling.Called(Who.everywhere("Yusuf Marani"), "Marani, Yusuf"));
        rulings.add(new Ruling.Called(Who.everywhere("Юсуф Марани"), "Yusuf Marani the elder"));
        assertThat(linked().actors()).extracting(Actor::name).containsExactly("Yusuf Marani the elder");
    }

    @Test
    void a_ruling_about_a_name_that_is_gone_waits_and_harms_nothing() {
        people("Yusuf Marani");
        rulings.add(same("Yusuf Marani", "Nobody Here"));
        rulings.add(different("Nobody Here", "Nor Here"));
        assertThat(actors()).containsExactly("Yusuf Marani");
    }

    @Test
    void the_order_of_names_makes_no_difference() {
        people(
                "Muammar Gaddafi",
                "Moammar Qadhafi",
                "Yusuf Marani",
                "YUSUF MARANI",
                "Ilse Dravot",
                "Dravot",
                "R. Castellan",
                "Rhea Castellan");
        rulings.add(same("Dravot", "Ilse Dravot"));
        Linked once = linked();
        Collections.shuffle(uses, new Random(7));
        assertThat(linked()).isEqualTo(once);
    }

    // ── fixture ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Each named in the first document, the earlier the more often. */
    private void people(String... names) {
        for (String name : names) {
            use(name, Mention.Type.PERSON, Map.of(FIRST, 50 - uses.size()));
        }
    }

    private void bodies(String... names) {
        for (String name : names) {
            use(name, Mention.Type.ORGANISATION, Map.of(FIRST, 50 - uses.size()));
        }
    }

    private void use(String name, Mention.Type kind, Map<Digest, Integer> statements, String... forms) {
        uses.add(new NameUse(name, kind, new HashMap<>(statements), Arrays.asList(forms)));
    }

    private static Ruling same(String one, String other) {
        return new Ruling.Same(Who.everywhere(one), Who.everywhere(other));
    }

    private static Ruling different(String one, String other) {
        return new Ruling.Different(Who.everywhere(one), Who.everywhere(other));
    }

    private Linked linked() {
        return ActorLinker.link(
                uses,
                rulings,
                name -> Optional.of("Russia Today").filter(outlet -> name.equals(outlet) || name.equals("RT")));
    }

    /** The listed name, then the others. */
    private List<String> actors() {
        return linked().actors().stream()
                .map(actor -> {
                    List<String> names = new ArrayList<>(actor.names().stream()
                            .map(known -> shown(known.who()))
                            .toList());
                    names.sort((a, b) -> Boolean.compare(!a.equals(actor.name()), !b.equals(actor.name())));
                    return String.join(" = ", names);
                })
                .toList();
    }

    private static String shown(Who who) {
        return who.name()
                + who.within()
                        .map(document -> " in " + document.hex().charAt(0))
                        .orElse("");
    }

    private List<String> suggestions() {
        return linked().suggestions().stream()
                .map(pair -> shown(pair.one()) + " ? " + shown(pair.other()) + ": " + pair.reason())
                .toList();
    }
}
