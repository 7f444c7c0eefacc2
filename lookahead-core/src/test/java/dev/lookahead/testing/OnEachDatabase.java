package dev.lookahead.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Runs a test class on every {@link TestDatabase}, or on those that it names; its constructor takes the database. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(allowZeroInvocations = true)
@ArgumentsSource(ChosenDatabases.class)
public @interface OnEachDatabase {

    /** The databases, where what is tested is not to be had on others. */
    TestDatabase[] value() default {TestDatabase.H2, TestDatabase.POSTGRES, TestDatabase.MARIADB};

    /** At most one enum, each constant of which the class is run with too; its constructor takes that as well. */
    Class<? extends Enum<?>>[] with() default {};
}
