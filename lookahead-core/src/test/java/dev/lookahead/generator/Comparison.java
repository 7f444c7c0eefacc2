package dev.lookahead.generator;

import dev.lookahead.Lookahead;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Database;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Asks questions of generated views, of Lookahead and of plain Java, and tells where the answers differ. */
final class Comparison implements AutoCloseable {

    private static final int VIEWS_AT_ONCE = 40;
    private static final int QUESTIONS_OF_A_VIEW = 10;
    /** So much of a text tells one kind of failure from another. */
    private static final int KIND = 30;

    private static final int ENOUGH = Integer.getInteger("lookahead.generated.failures", 5);

    private final Database database;
    private final Naive naive;
    private final Random random;
    private final Views views;
    private final Questions questions;
    private final List<String> disagreements = new ArrayList<>();

    Comparison(TestDatabase place, long seed) {
        this.database = place.with(Fixture.of(
                entityManager -> new Rows(seed).insert(entityManager), World.ENTITIES.toArray(Class<?>[]::new)));
        this.naive = new Naive(new Rows(seed));
        this.random = new Random(seed);
        this.views = new Views(random, naive);
        this.questions = new Questions(random, naive);
    }

    /** Asks so many questions, or until enough answers differ. */
    List<String> run(int cases) {
        for (int asked = 0; asked < cases && disagreements.size() < ENOUGH; ) {
            List<Declaration> made = Stream.generate(this::view)
                    .limit(Math.min(VIEWS_AT_ONCE, (cases - asked + QUESTIONS_OF_A_VIEW - 1) / QUESTIONS_OF_A_VIEW))
                    .toList();
            compare(made);
            asked += made.size() * QUESTIONS_OF_A_VIEW;
        }
        return disagreements;
    }

    private Declaration view() {
        return views.view(World.ENTITIES.get(random.nextInt(World.ENTITIES.size())));
    }

    private void compare(List<Declaration> made) {
        List<String> sources = made.stream()
                .flatMap(view -> view.sources().stream())
                .distinct()
                .toList();
        Map<String, Class<?>> classes = Generated.classes(sources);
        Lookahead lookahead;
        try {
            lookahead = lookahead(classes);
        } catch (RuntimeException refused) {
            made.forEach(this::refused);
            return;
        }
        for (Declaration view : made) {
            if (disagreements.size() >= ENOUGH) {
                return;
            }
            for (int i = 0; i < QUESTIONS_OF_A_VIEW; i++) {
                Question question = questions.about(view);
                Optional<String> told = disagreement(lookahead, classes, view, question);
                if (told.isPresent()) {
                    disagreements.add(smallest(view, question, told.get()));
                    break; // The others would say the same.
                }
            }
        }
    }

    private Lookahead lookahead(Map<String, Class<?>> classes) {
        Class<?>[] declared = classes.values().stream()
                .filter(each -> each.isAnnotationPresent(View.class) || VirtualModel.class.isAssignableFrom(each))
                .toArray(Class<?>[]::new);
        return Lookahead.builder(database.factory()).views(declared).build();
    }

    /** A view that is right, and that a start refuses. */
    private void refused(Declaration view) {
        try {
            lookahead(Generated.classes(view.sources()));
        } catch (RuntimeException refused) {
            disagreements.add(String.join("\n", view.sources()) + "\nis refused: " + refused);
        }
    }

    private Optional<String> disagreement(
            Lookahead lookahead, Map<String, Class<?>> classes, Declaration view, Question question) {
        Object expected = Canonical.of(question.expected().apply(view));
        Object given;
        database.reset();
        try {
            given = database.factory()
                    .fromTransaction(session ->
                            Canonical.of(question.ask().apply(lookahead.query(session, classes.get(view.name())))));
        } catch (RuntimeException failed) {
            return Optional.of("fails: " + failed);
        }
        if (!expected.equals(given)) {
            return Optional.of("has to be " + expected + "\nand is    " + given);
        }
        int sent = database.sent().size();
        int most = question.statements().applyAsInt(view);
        return sent > most
                ? Optional.of(
                        "takes " + sent + " statements instead of " + most + ":\n" + String.join("\n", database.sent()))
                : Optional.empty();
    }

    /** What is left of a view when all is left out that does not matter. */
    private String smallest(Declaration view, Question question, String told) {
        for (Declaration smaller : view.smaller()) {
            Optional<String> still = again(smaller, question);
            if (still.filter(each -> each.startsWith(told.substring(0, Math.min(told.length(), KIND))))
                    .isPresent()) {
                return smallest(smaller, question, still.get());
            }
        }
        return String.join("\n", Generated.declarations(view.sources())) + "\n" + view.name() + question.text() + "\n"
                + told;
    }

    private Optional<String> again(Declaration view, Question question) {
        try {
            Map<String, Class<?>> classes = Generated.classes(view.sources());
            return disagreement(lookahead(classes), classes, view, question);
        } catch (RuntimeException | AssertionError other) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
