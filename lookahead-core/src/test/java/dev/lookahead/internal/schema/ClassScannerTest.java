package dev.lookahead.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where classes that are marked as views are looked for. */
class ClassScannerTest {

    private static final byte[] MARKED = "Ldev/lookahead/model/View;".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] UNMARKED = "Ljava/lang/Object;".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void classesAreFoundInJarsWithDirectoryEntries() throws IOException {
        assertThat(found(jar(
                        "META-INF/", "META-INF/MANIFEST.MF", "acme/", "acme/V.class", "acme/sub/", "acme/sub/W.class")))
                .containsExactly("acme.V", "acme.sub.W");
    }

    @Test
    void classesAreFoundInJarsWithoutDirectoryEntries() throws IOException {
        assertThat(found(jar(
                        "META-INF/MANIFEST.MF", "acme/V.class", "acme/sub/W.class", "acmes/X.class", "other/Y.class")))
                .containsExactly("acme.V", "acme.sub.W");
    }

    @Test
    void classesAreFoundInDirectories() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/acme/sub"));
        Files.write(classes.resolve("W.class"), MARKED);
        Files.write(classes.resolve("N.class"), UNMARKED);

        assertThat(found(folder.resolve("classes"))).containsExactly("acme.sub.W");
    }

    private static Set<String> found(Path root) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return new ClassScanner(loader).candidates(List.of("acme"));
        }
    }

    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("views.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                if (entry.endsWith(".MF")) {
                    manifest.write(out);
                } else if (!entry.endsWith("/")) {
                    out.write(MARKED);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
