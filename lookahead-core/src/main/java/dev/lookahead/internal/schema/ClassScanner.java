package dev.lookahead.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the classes in and below packages that could be views or virtual models: those whose class
 * file names what marks them. No other class is loaded.
 */
public final class ClassScanner {

    private static final List<String> MARKS = List.of("Ldev/lookahead/model/View;", "dev/lookahead/model/VirtualModel");

    private static final String FOLDER_OF_MANIFEST = "META-INF/";

    private final ClassLoader loader;

    public ClassScanner(ClassLoader loader) {
        this.loader = loader;
    }

    /** The names of the candidates, sorted. */
    public Set<String> candidates(Collection<String> packages) {
        Set<String> found = new TreeSet<>();
        try {
            for (URL manifest : Collections.list(loader.getResources(JarFile.MANIFEST_NAME))) {
                withoutFolders(manifest, packages, found);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the jars of the class path cannot be read", unreadable);
        }
        for (String each : packages) {
            String folder = each.replace('.', '/');
            try {
                for (URL root : Collections.list(loader.getResources(folder))) {
                    scan(root, folder, found);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("package " + each + " cannot be read", unreadable);
            }
        }
        return found;
    }

    private static void scan(URL root, String folder, Set<String> found) throws IOException {
        if (root.getProtocol().equals("file")) {
            directory(Path.of(URI.create(root.toString())), folder, found);
        } else if (root.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                jar(jar, folder, found);
            }
        }
    }

    /** A jar need not have entries for its folders; a class loader finds no folder in it then. */
    private static void withoutFolders(URL manifest, Collection<String> packages, Set<String> found)
            throws IOException {
        if (manifest.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                if (jar.getEntry(FOLDER_OF_MANIFEST) == null) {
                    for (String each : packages) {
                        jar(jar, each.replace('.', '/'), found);
                    }
                }
            }
        }
    }

    private static void directory(Path root, String folder, Set<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder + "/" + root.relativize(file).toString().replace('\\', '/');
                if (isClass(name) && marked(Files.readAllBytes(file))) {
                    found.add(className(name));
                }
            }
        }
    }

    private static void jar(JarFile jar, String folder, Set<String> found) throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(folder + "/") && isClass(entry.getName())) {
                try (InputStream bytes = jar.getInputStream(entry)) {
                    if (marked(bytes.readAllBytes())) {
                        found.add(className(entry.getName()));
                    }
                }
            }
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("-info.class");
    }

    private static String className(String name) {
        return name.substring(0, name.length() - ".class".length()).replace('/', '.');
    }

    /** Names stand in a class file as they are, each letter a byte. */
    private static boolean marked(byte[] classFile) {
        String text = new String(classFile, StandardCharsets.ISO_8859_1);
        return MARKS.stream().anyMatch(text::contains);
    }
}
