package org.hearsay.store;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorDecision;
import org.hearsay.model.Digest;
import org.hearsay.model.Mention;
import org.hearsay.model.Who;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementRow;

/** What may be asked of a case about who is who. Safe to call from any thread. */
public interface ActorView {
    /** A case in which nobody is named. */
    ActorView NONE = new ActorView() {
        @Override
        public Page<ActorRow> actors(ActorQuery query) {
            return none(query.offset());
        }

        @Override
        public Optional<ActorRow> actor(Who who) {
            return Optional.empty();
        }

        @Override
        public List<NameRow> names(ActorRow actor) {
            return List.of();
        }

        @Override
        public List<UseRow> uses(ActorRow actor, int most) {
            return List.of();
        }

        @Override
        public Told said(ActorRow actor, int most) {
            return Told.NOTHING;
        }

        @Override
        public Told about(ActorRow actor, int most) {
            return Told.NOTHING;
        }

        @Override
        public List<Companion> companions(ActorRow actor, int most) {
            return List.of();
        }

        @Override
        public Page<SuggestionRow> suggestions(Optional<ActorRow> of, int offset, int size) {
            return none(offset);
        }

        @Override
        public Page<UnnamedRow> unnamed(int offset, int size) {
            return none(offset);
        }

        @Override
        public Page<RulingRow> rulings(int offset, int size) {
            return none(offset);
        }
    };

    private static <T> Page<T> none(int offset) {
        return new Page<>(List.of(), offset, 0, List.of(), List.of());
    }

    /** Actors in a list. */
    Page<ActorRow> actors(ActorQuery query);

    /** Who bears a name; in one document, whoever bears it there. */
    Optional<ActorRow> actor(Who who);

    /** All names of an actor, what most documents use first. */
    List<NameRow> names(ActorRow actor);

    /** The documents that name an actor, by name and then by day. */
    List<UseRow> uses(ActorRow actor, int most);

    /** What an actor is credited with, newest first. */
    Told said(ActorRow actor, int most);

    /** Statements of others, and of the actor, in whose words it is named, newest first. */
    Told about(ActorRow actor, int most);

    /** Who else is credited in the same documents, most documents first. */
    List<Companion> companions(ActorRow actor, int most);

    /** Pairs that may be one, what is used most first. */
    Page<SuggestionRow> suggestions(Optional<ActorRow> of, int offset, int size);

    /** Voices that are described and not named, each in its document alone, the document last taken in first. */
    Page<UnnamedRow> unnamed(int offset, int size);

    /** What people decided about actors, newest first. */
    Page<RulingRow> rulings(int offset, int size);

    /** In which order actors are listed. */
    enum Order {
        STATEMENTS,
        DOCUMENTS,
        NAME,
        LAST
    }

    /**
     * Which actors to list.
     *
     * @param text that one of the names holds, whatever its case; empty for all
     * @param kind empty for all
     */
    record ActorQuery(String text, Optional<Mention.Type> kind, Order order, int offset, int size) {}

    /**
     * An actor in a list.
     *
     * @param number for this view only: it changes whenever actors are joined anew
     * @param who one of its names, by which it is found again
     * @param alsoKnownAs some of its other names, as many as a row can show
     * @param names how many it has
     * @param firstDay EDTF; empty when no document of its is dated
     * @param lastDay EDTF
     */
    record ActorRow(
            long number,
            String name,
            Mention.Type kind,
            Who who,
            List<String> alsoKnownAs,
            int names,
            int documents,
            int statements,
            String firstDay,
            String lastDay) {
        public ActorRow {
            alsoKnownAs = List.copyOf(alsoKnownAs);
        }
    }

    /**
     * One name of an actor.
     *
     * @param reason why it is held to be this actor's; empty for the first
     * @param document title of the one document that is meant; empty for all
     */
    record NameRow(Who who, String reason, String document, int documents, int statements) {}

    /**
     * A name in a document.
     *
     * @param forms what stands there
     * @param day EDTF; empty when not known
     */
    record UseRow(
            Digest exhibit,
            String title,
            String outlet,
            String day,
            String name,
            List<String> forms,
            int mentions,
            int statements) {
        public UseRow {
            forms = List.copyOf(forms);
        }
    }

    /**
     * Statements about or by an actor.
     *
     * @param rows some of them
     * @param total how many there are
     * @param months how many were told in each month ("2024-03"), in order of time; undated ones are left out
     * @param outlets whose documents tell them, most first
     */
    record Told(List<StatementRow> rows, int total, List<Count> months, List<Count> outlets) {
        static final Told NOTHING = new Told(List.of(), 0, List.of(), List.of());

        public Told {
            rows = List.copyOf(rows);
            months = List.copyOf(months);
            outlets = List.copyOf(outlets);
        }
    }

    /** Another actor, and how many documents credit both. */
    record Companion(String name, Who who, int documents) {}

    /**
     * A voice that a document describes and does not name. The same words in two documents are two rows: nothing says that
     * they mean one person.
     *
     * @param type {@code unnamed role group}
     * @param statements how many are credited to it
     * @param first the id of the first
     */
    record UnnamedRow(
            Digest exhibit,
            String title,
            String outlet,
            String day,
            String description,
            String type,
            int statements,
            String first) {}

    /**
     * Two names that may be one actor's.
     *
     * @param oneIs under which name the actor is listed who bears the first
     */
    record SuggestionRow(
            Who one, String oneIs, int oneStatements, Who other, String otherIs, int otherStatements, String reason) {}

    /**
     * A decision about actors, as it stands in the case.
     *
     * @param stands nobody took it back
     * @param undoneBy who took it back; empty while it stands
     * @param undoneAt UTC, ISO 8601; empty while it stands
     */
    record RulingRow(ActorDecision decision, boolean stands, String undoneBy, String undoneAt) {}
}
