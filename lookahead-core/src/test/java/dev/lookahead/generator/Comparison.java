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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Asks questions of generated views, of Lookahead and of plain Java, and tells where the answers differ. */
final class Comparison implements AutoCloseable {

    private static final int VIEWS_AT_ONCE = 40;
    private static final int QUESTIONS_OF_A_VIEW = 8;
    private static final int QUESTIONS_OF_A_MODEL = 4;
    /** So much of a text tells one kind of failure from another. */
    private static final int KIND = 30;

    private static final int ENOUGH = Integer.getInteger("lookahead.generated.failures", 5);

    private final Database database;
    /** Whether it compares texts loosely, and so is asked for other spellings of the keys that have no row. */
    private final boolean loose;

    private final Naive naive;
    private final Random random;
    private final Views views;
    private final Questions questions;
    private final List<String> disagreements = new ArrayList<>();
    private int asked;

    Comparison(TestDatabase place, long seed) {
        this.database = place.with(Fixture.of(
                entityManager -> new Rows(seed).insert(entityManager), World.ENTITIES.toArray(Class<?>[]::new)));
        this.loose = place == TestDatabase.MARIADB;
        this.naive = new Naive(new Rows(seed));
        this.random = new Random(seed);
        this.views = new Views(random, naive);
        this.questions = new Questions(random, naive);
    }

    /** Asks so many questions, or until enough answers differ. */
    List<String> run(int cases) {
        while (asked < cases && disagreements.size() < ENOUGH) {
            compare(Stream.generate(this::view).limit(VIEWS_AT_ONCE).toList());
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
            for (int i = 0; i < QUESTIONS_OF_A_VIEW && agreed(lookahead, classes, view, questions.about(view)); i++) {
                asked++;
            }
            if (view.model() != null) {
                instances(lookahead, classes, view.model());
            }
        }
    }

    private void instances(Lookahead lookahead, Map<String, Class<?>> classes, Model model) {
        for (int i = 0; i < QUESTIONS_OF_A_MODEL; i++) {
            Looked looked = Looked.of(model, random);
            if (looked.any()) {
                asked++;
                if (!agreed(lookahead, classes, looked, questions.about(looked))) {
                    return;
                }
            }
        }
    }

    private boolean agreed(Lookahead lookahead, Map<String, Class<?>> classes, Subject subject, Question question) {
        Optional<String> told = disagreement(lookahead, classes, subject, question);
        told.ifPresent(difference -> disagreements.add(smallest(subject, question, difference)));
        return told.isEmpty(); // Another question would be answered wrongly for the same reason.
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
            Lookahead lookahead, Map<String, Class<?>> classes, Subject subject, Question question) {
        Object expected = Canonical.of(question.expected().apply(subject));
        Object given;
        database.reset();
        try {
            given = database.factory()
                    .fromTransaction(session -> given(
                            subject,
                            question.ask().apply(subject.told(lookahead.query(session, classes.get(subject.name()))))));
        } catch (RuntimeException | AssertionError failed) {
            return Optional.of("fails: " + failed);
        }
        if (!expected.equals(given)) {
            return Optional.of("has to be " + expected + "\nand is    " + given);
        }
        int sent = database.sent().size();
        long most = question.statements().applyAsInt(subject) + (loose ? 1L + subject.edges() : 0);
        return sent > most
                ? Optional.of(
                        "takes " + sent + " statements instead of " + most + ":\n" + String.join("\n", database.sent()))
                : Optional.empty();
    }

    /** Each row of an answer, be it a list of them, one or none; a number or a truth as it is. */
    private Object given(Subject subject, Object answer) {
        UnaryOperator<Object> ids = database.factory().getPersistenceUnitUtil()::getIdentifier;
        if (answer instanceof List<?> list) {
            return Canonical.of(
                    list.stream().map(each -> subject.given(each, ids)).toList());
        }
        return answer instanceof Optional<?> optional ? optional.map(each -> subject.given(each, ids)) : answer;
    }

    /** What is left of it when all is left out that does not matter. */
    private String smallest(Subject subject, Question question, String told) {
        for (Subject smaller : subject.smaller()) {
            Optional<String> still = again(smaller, question);
            if (still.filter(each -> each.startsWith(told.substring(0, Math.min(told.length(), KIND))))
                    .isPresent()) {
                return smallest(smaller, question, still.get());
            }
        }
        return String.join("\n", Generated.declarations(subject.sources())) + "\n" + subject.name() + subject.text()
                + question.text() + "\n" + told;
    }

    private Optional<String> again(Subject subject, Question question) {
        try {
            Map<String, Class<?>> classes = Generated.classes(subject.sources());
            return disagreement(lookahead(classes), classes, subject, question);
        } catch (RuntimeException | AssertionError other) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
