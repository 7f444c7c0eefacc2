package dev.lookahead.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookahead.model.InvalidViewException;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What is wrong with views, found before any SQL. */
public final class Mistakes {

    private Mistakes() {}

    /** Asserts that a view has one mistake, and on its text. */
    public static AbstractStringAssert<?> assertThatMistake(Reads reads, Class<?> view) {
        return assertThat(mistakes(reads, view)).singleElement(InstanceOfAssertFactories.STRING);
    }

    /** The mistakes that keep a view from being read. */
    public static List<String> mistakes(Reads reads, Class<?> view) {
        InvalidViewException thrown = catchThrowableOfType(InvalidViewException.class, () -> reads.list(view));
        assertThat(thrown).as("mistakes of %s", view.getSimpleName()).isNotNull();
        assertThat(reads.statements()).isEmpty();
        return thrown.mistakes();
    }
}
