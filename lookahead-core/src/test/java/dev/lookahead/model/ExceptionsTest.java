package dev.lookahead.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application catches, logs, and may send to another process. */
class ExceptionsTest {

    record Key(int room, int seat) {}

    private static Stream<LookaheadException> all() {
        return Stream.of(
                ExceptionFactory.invalidQuery("wrong"),
                ExceptionFactory.invalidQuery("wrong", new IllegalArgumentException("why")),
                ExceptionFactory.invalidSort("nmae", "no such name"),
                ExceptionFactory.invalidView(List.of("error: this", "error: that")),
                ExceptionFactory.unexpectedData("two rows", "VirtualFilm.studio", 7L, null),
                ExceptionFactory.unexpectedData("two rows", null, null, new IllegalStateException("why")),
                ExceptionFactory.batchLoad("VirtualFilm.rating", "failed", new IOException("gone")),
                ExceptionFactory.notFetched("not looked up"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void exceptionsSurviveSerialization(LookaheadException thrown) throws Exception {
        LookaheadException read = (LookaheadException) read(written(thrown));

        assertThat(read).isExactlyInstanceOf(thrown.getClass()).hasMessage(thrown.getMessage());
        assertThat(String.valueOf(read.getCause())).isEqualTo(String.valueOf(thrown.getCause()));
    }

    @Test
    void serializedExceptionsKeepFieldAndId() throws Exception {
        UnexpectedDataException thrown = ExceptionFactory.unexpectedData("two rows", "VirtualFilm.studio", 7L, null);
        UnexpectedDataException read = (UnexpectedDataException) read(written(thrown));

        assertThat(read.field()).isEqualTo("VirtualFilm.studio");
        assertThat(read.id()).isEqualTo(7L);
        assertThat(((InvalidViewException) read(written(ExceptionFactory.invalidView(List.of("a", "b"))))).mistakes())
                .containsExactly("a", "b");
        assertThat(((BatchLoadException) read(written(ExceptionFactory.batchLoad("V.f", "m", null)))).field())
                .isEqualTo("V.f");
        assertThat(((InvalidSortException) read(written(ExceptionFactory.invalidSort("p", "m")))).property())
                .isEqualTo("p");
    }

    @Test
    void anIdThatCannotBeSerializedIsLeftOut() throws Exception {
        UnexpectedDataException thrown = ExceptionFactory.unexpectedData("seat 3", "V.f", new Key(1, 3), null);
        UnexpectedDataException read = (UnexpectedDataException) read(written(thrown));

        assertThat(thrown.id()).isEqualTo(new Key(1, 3));
        assertThat(read).hasMessage("seat 3");
        assertThat(read.id()).isNull();
    }

    @ParameterizedTest
    @MethodSource("all")
    void applicationsCannotConstructTheExceptions(LookaheadException thrown) {
        assertThat(thrown.getClass().getDeclaredConstructors())
                .noneMatch(each -> Modifier.isPublic(each.getModifiers()) || Modifier.isProtected(each.getModifiers()));
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
