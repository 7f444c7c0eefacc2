package dev.lookahead;

import dev.lookahead.internal.fetch.Database;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives the persistence unit of each factory a name of its own, which is the one that it has where it can be. */
final class Units {

    private static final String NAMELESS = "default";

    private final List<Database> databases = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private Units() {}

    /** The databases of these factories, each once. */
    static List<Database> of(EntityManagerFactory own, List<EntityManagerFactory> others) {
        Units units = new Units();
        units.add(own);
        others.forEach(units::add);
        return units.databases;
    }

    private void add(EntityManagerFactory factory) {
        if (databases.stream().noneMatch(each -> each.isOf(factory))) {
            databases.add(new Database(unused(factory.getName()), factory));
        }
    }

    private String unused(@Nullable String given) {
        String name = given == null || given.isBlank() ? NAMELESS : given;
        String unused = name;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + " " + number;
        }
        return unused;
    }
}
