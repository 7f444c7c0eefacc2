package dev.lookahead.keys;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;

/** Ids of a class of the application's own, which Hibernate keeps as texts. */
@OnEachDatabase
class CustomKeysTest extends KeysContract<CustomKeysTest.Isbn, CustomKeysTest.CustomItem> {

    record Isbn(String digits) implements Serializable, Comparable<Isbn> {
        @Override
        public int compareTo(Isbn other) {
            return digits.compareTo(other.digits);
        }
    }

    static final class IsbnType extends AbstractClassJavaType<Isbn> {
        private static final long serialVersionUID = 1L;

        public IsbnType() {
            super(Isbn.class);
        }

        @Override
        public String toString(Isbn isbn) {
            return isbn.digits();
        }

        @Override
        public Isbn fromString(CharSequence text) {
            return new Isbn(text.toString());
        }

        @Override
        public <X> X unwrap(Isbn isbn, Class<X> type, WrapperOptions options) {
            return isbn == null ? null : type.cast(isbn.digits());
        }

        @Override
        public <X> Isbn wrap(X value, WrapperOptions options) {
            return value == null || value instanceof Isbn ? (Isbn) value : new Isbn((String) value);
        }
    }

    private static final List<Isbn> KEYS = List.of(new Isbn("1"), new Isbn("2"), new Isbn("3"), new Isbn("4"));

    private static final Fixture FIXTURE = fixture(CustomItem.class, KEYS, CustomKeysTest::item, item -> item.friends);

    CustomKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<CustomItem> entity() {
        return CustomItem.class;
    }

    @Entity(name = "CustomItem")
    static class CustomItem {
        @Id
        @JavaType(IsbnType.class)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        Isbn id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        CustomItem parent;

        @OneToMany(mappedBy = "parent")
        List<CustomItem> parts = new ArrayList<>();

        @ManyToMany
        List<CustomItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<CustomItem> admirers = new ArrayList<>();
    }

    private static CustomItem item(EntityManager entityManager, Isbn id, String name, CustomItem parent) {
        CustomItem item = new CustomItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualCustomItem extends VirtualModel<CustomItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        CustomItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        CustomItem lastFriend();

        @Prefetch("parent")
        CustomItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(CustomItem.class)
    record PlainView(Isbn id, String name) implements Plain<Isbn> {}

    @View(CustomItem.class)
    record WholeView(
            Isbn id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Isbn parentId,
            @Lookup("parts") List<Isbn> partIds,
            @Lookup("friends") Set<Isbn> friendIds)
            implements Whole<Isbn> {}

    @View(VirtualCustomItem.class)
    record DeclaredView(
            Isbn id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Isbn> {}
}
