package dev.lookahead.tests.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in views of entities that are there as class files alone, as a compiler tells them. */
class MisspeltViewsTest {

    @TempDir
    Path output;

    @Test
    void aComponent() {
        assertThat(errors("@View(UserEntity.class) record UserView(String usernam) {}"))
                .singleElement()
                .asString()
                .startsWith("`usernam`, used by `UserView`, is not an attribute of `UserEntity`")
                .contains("Did you mean `username`?");
    }

    @Test
    void aPathOverAnAssociationOfAnId() {
        assertThat(errors("@View(UserRoleMappingEntity.class) record MappingView("
                        + "@Lookup(\"user.emial\") String email) {}"))
                .singleElement()
                .asString()
                .contains("`emial`")
                .contains("Did you mean `email`?");
    }

    @Test
    void theTypeOfAnId() {
        assertThat(errors("@View(UserRoleMappingEntity.class) record MappingView(String id) {}"))
                .singleElement()
                .asString()
                .contains("`MappingView.id` is declared as `String`")
                .contains("Key");
    }

    @Test
    void whatIsRightIsNoMistake() {
        assertThat(errors("@View(UserRoleMappingEntity.class) record MappingView("
                        + "UserRoleMappingEntity.Key id, @Lookup(\"user\") String userId, String roleId) {}"))
                .isEmpty();
    }

    private List<String> errors(String view) {
        String source = "import dev.lookahead.model.*; import org.keycloak.models.jpa.entities.*; " + view;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> options = List.of("-parameters", "-processorpath", System.getProperty("java.class.path"));
            compiler.getTask(null, files, said, options, null, List.of(new Source(source)))
                    .call();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Views.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
