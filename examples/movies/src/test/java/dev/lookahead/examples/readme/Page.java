package dev.lookahead.examples.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation, README.md or one in {@code docs}. A comment above a block may say what it shows, as in
 * {@code <!-- code: file[tag] -->} or, with what it imports, {@code <!-- code: file[tag] with imports -->}.
 *
 * @param file where it stands, from the root of the repository
 */
record Page(String file) {

    /** The language of a block, the kind and subject of its comment (empty where there is none), and its text. */
    record Block(String language, String kind, String subject, String text) {}

    static final Page README = new Page("README.md");

    private static final Path ROOT = root();
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (\\w+): (.*?) -->\n)?```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+));$");

    /** Every page there is. */
    static List<Page> all() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream<Page> guide = docs.map(path -> "docs/" + path.getFileName())
                    .filter(file -> file.endsWith(".md"))
                    .sorted()
                    .map(Page::new);
            return Stream.concat(Stream.of(README), guide).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Block> blocks() {
        return find(BLOCK).stream()
                .map(match ->
                        new Block(match.group(3), orEmpty(match.group(1)), orEmpty(match.group(2)), match.group(4)))
                .toList();
    }

    List<Block> blocks(String kind) {
        return blocks().stream().filter(block -> block.kind().equals(kind)).toList();
    }

    List<MatchResult> find(Pattern pattern) {
        return pattern.matcher(read(file)).results().toList();
    }

    /** What stands between {@code // tag::name[]} and {@code // end::name[]}, all pieces of it, moved to the left. */
    static String region(String file, String tag) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : read(file).lines().toList()) {
            String comment = line.strip();
            if (comment.equals("// tag::" + tag + "[]")) {
                inside = true;
            } else if (comment.equals("// end::" + tag + "[]")) {
                inside = false;
            } else if (inside) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(file + " has no region " + tag);
        }
        return String.join("\n", lines).stripIndent() + "\n";
    }

    /** The same after the imports of the file that it uses, less those of the file's own package. */
    static String regionWithImports(String file, String tag) {
        String region = region(file, tag);
        String own = file.substring(file.indexOf("/java/") + "/java/".length(), file.lastIndexOf('/') + 1)
                .replace('/', '.');
        String imports = IMPORT.matcher(read(file))
                .results()
                .filter(each -> !each.group(1).startsWith(own))
                .filter(each -> Pattern.compile("\\b" + each.group(2) + "\\b")
                        .matcher(region)
                        .find())
                .map(each -> each.group() + "\n")
                .collect(Collectors.joining());
        return imports.isEmpty() ? region : imports + "\n" + region;
    }

    static boolean exists(String file) {
        return Files.exists(ROOT.resolve(file));
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("README.md"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
