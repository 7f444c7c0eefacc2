package dev.lookahead.internal.hibernate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HibernateVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"6.6.30.Final", "7.2.24.Final", "7.4.0.CR1", "7.4.4.Final", "7.5.0.Final", "8.4.5.Final"})
    void othersAreRefusedInOneSentence(String version) {
        HibernateVersion other = new HibernateVersion(version);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(other::check)
                .withMessage(
                        "Lookahead needs Hibernate ORM 7.4.5 or a later 7.4 release, and the application runs with "
                                + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.4.5.Final", "7.4.15.Final", "7.4.6-SNAPSHOT", "[WORKING]"})
    void theSupportedLineIsTaken(String version) {
        assertThatCode(new HibernateVersion(version)::check).doesNotThrowAnyException();
    }

    @Test
    void theOneHereIsSupported() {
        assertThatCode(HibernateVersion.current()::check).doesNotThrowAnyException();
    }
}
