package dev.lookahead.internal.query;

import dev.lookahead.internal.database.Database;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The factories that a Lookahead knows, each with a name that no other has. */
public final class Units {

    private static final String NAMELESS = "default";

    private final List<EntityManagerFactory> factories = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** With the factory that queries run in. */
    public Units(EntityManagerFactory own) {
        add(own);
    }

    /** Takes in a factory under the name of its persistence unit, unless it is known. */
    public void add(EntityManagerFactory factory) {
        if (place(factory) == factories.size()) {
            String given = factory.getName();
            add(given == null || given.isBlank() ? NAMELESS : given, factory);
        }
    }

    /** Takes in a factory under a name, or names it so. */
    public void add(String name, EntityManagerFactory factory) {
        int place = place(factory);
        if (place < factories.size()) {
            names.set(place, name);
        } else {
            factories.add(factory);
            names.add(name);
        }
    }

    private int place(EntityManagerFactory factory) {
        for (int i = 0; i < factories.size(); i++) {
            if (Database.isSame(factories.get(i), factory)) {
                return i;
            }
        }
        return factories.size();
    }

    /** The databases, the one of queries first; where names repeat, a number makes them differ. */
    public List<Database> databases() {
        Set<String> used = new HashSet<>();
        List<Database> databases = new ArrayList<>();
        for (int i = 0; i < factories.size(); i++) {
            String name = names.get(i);
            String unused = name;
            for (int number = 2; !used.add(unused); number++) {
                unused = name + " " + number;
            }
            databases.add(new Database(unused, factories.get(i)));
        }
        return databases;
    }
}
