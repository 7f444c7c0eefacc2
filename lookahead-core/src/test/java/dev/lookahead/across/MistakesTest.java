package dev.lookahead.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Kennel.Dog;
import dev.lookahead.fixtures.Kennel.Maker;
import dev.lookahead.fixtures.Kennel.Toy;
import dev.lookahead.fixtures.Kennel.Walk;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is wrong with edges into other databases. */
class MistakesTest {

    private static final SessionFactory DOGS = factory("dogs", Dog.class, Walk.class);
    private static final SessionFactory TOYS = factory("toys", Toy.class, Maker.class);
    private static final SessionFactory ARCHIVE = factory("archive", Toy.class, Maker.class);

    private static SessionFactory factory(String name, Class<?>... entities) {
        return new HibernatePersistenceConfiguration(name)
                .managedClasses(entities)
                .jdbcUrl("jdbc:h2:mem:mistakes-" + name)
                .createEntityManagerFactory();
    }

    @AfterAll
    static void close() {
        DOGS.close();
        TOYS.close();
        ARCHIVE.close();
    }

    interface VirtualToy extends VirtualModel<Toy> {}

    interface Associated extends VirtualModel<Dog> {
        @Prefetch
        List<VirtualToy> toys();
    }

    @Test
    void anAssociationToTheOtherDatabaseIsRefused() {
        assertThat(mistakes(Associated.class)).containsExactly("""
                error: `Associated.toys` leads to `Toy`, which is in another database
                  No association leads into `toys`. Rows there are found by equal values, which `local` and `remote` name.
                  Write in Associated:
                      @Prefetch(local = "id", remote = "dogId") List<VirtualToy> toys();""");
    }

    interface Joined extends VirtualModel<Dog> {
        @Join(where = "price > 1")
        Toy favourite();
    }

    @Test
    void aJoinToTheOtherDatabaseIsRefused() {
        assertThat(mistakes(Joined.class)).containsExactly("""
                error: `Joined.favourite` leads to `Toy`, which is in another database
                  No association leads into `toys`. Rows there are found by equal values, which `local` and `remote` name.
                  Write in Joined:
                      @Prefetch(local = "favouriteId", remote = "id", where = "price > 1") Toy favourite();""");
    }

    interface Back extends VirtualModel<Dog> {
        @Prefetch(mappedBy = "dogId", orderBy = "name")
        List<VirtualToy> things();

        @Prefetch(mappedBy = "maker.dogId")
        List<VirtualToy> made();
    }

    @Test
    void aPathBackFromTheOtherDatabaseIsRefused() {
        assertThat(mistakes(Back.class)).containsExactly("""
                error: `Back.made` leads to `Toy`, which is in another database
                  No association leads into `toys`. Rows there are found by equal values, which `local` and `remote` name.
                  Write in Back:
                      @Prefetch(local = "id", remote = "dogId") List<VirtualToy> made();""", """
                error: `Back.things` leads to `Toy`, which is in another database
                  No association leads into `toys`. Rows there are found by equal values, which `local` and `remote` name.
                  Write in Back:
                      @Prefetch(local = "id", remote = "dogId", orderBy = "name") List<VirtualToy> things();""");
    }

    interface Named extends VirtualModel<Dog> {
        @Prefetch(unit = "attic")
        List<Walk> walks();

        @Prefetch(value = "walks", unit = "dogs")
        List<Walk> ours();

        @Prefetch(mappedBy = "dogId", unit = "toys")
        List<VirtualToy> toys();
    }

    @Test
    void associationsStayInTheUnitOfTheOwner() {
        assertThat(mistakes(Named.class)).containsExactly("""
                error: `Named.toys` leads to `Toy`, which is in another database
                  No association leads into `toys`. Rows there are found by equal values, which `local` and `remote` name.
                  Write in Named:
                      @Prefetch(local = "id", remote = "dogId", unit = "toys") List<VirtualToy> toys();""", """
                error: `Named.walks` reads `Walk` from the persistence unit `attic`, which does not map it
                  It is to be had from `dogs`.
                  Write in Named:
                      @Prefetch(unit = "dogs") List<Walk> walks();""");
    }

    interface Undeclared extends VirtualModel<Dog> {}

    @View(VirtualToy.class)
    record ToyView(String name) {}

    @View(Undeclared.class)
    record UndeclaredView(String name, List<ToyView> toys) {}

    @Test
    void theOfferedLineRelatesRowsByEqualValues() {
        assertThat(mistakes(UndeclaredView.class)).containsExactly("""
                error: `toys`, used by `UndeclaredView`, must be declared in `Undeclared`
                  `Dog` has no attribute `toys`.
                  It needs `import java.util.List;`.
                  Add to Undeclared:
                      @Prefetch(local = "id", remote = "dogId") List<VirtualToy> toys();""");
    }

    @Where("prise > 1")
    interface WrongToy extends VirtualModel<Toy> {}

    interface Fragments extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId", where = "dogs > 1", orderBy = "nam")
        List<WrongToy> toys();

        @Prefetch(local = "name", remote = "dogId")
        List<VirtualToy> named();

        @Prefetch(local = "id", remote = "dgId")
        List<VirtualToy> mistyped();
    }

    @View(WrongToy.class)
    record WrongToyView(String name) {}

    @Test
    void fragmentsAreCheckedAgainstTheEntitiesOfTheOtherDatabase() {
        assertThat(mistakes(Fragments.class)).containsExactly("""
                error: `dgId`, which `Fragments.mistyped` compares, is not an attribute of `Toy`
                  There are `chip`, `code`, `colour`, `dogId`, `helpers`, `id`, `maker`, `mood`, `name`, `price`, `token`, `weight`. Did you mean `dogId`?
                  Write in Fragments:
                      @Prefetch(local = "id", remote = "dogId") List<VirtualToy> mistyped();""", """
                error: `Fragments.named` compares `name` with `dogId`, and `String` never equals `Integer`""", """
                error: the condition of `WrongToy` is not valid HQL for `Toy`
                    prise > 1
                    ^ `prise` is not an attribute of `Toy`. Did you mean `price`?
                  Write on WrongToy:
                      @Where("price > 1")""", """
                error: the condition of `Fragments.toys` is not valid HQL for `Toy`
                    dogs > 1
                    ^ `dogs` is not an attribute of `Toy`.""", """
                error: the order of `Fragments.toys` is not valid HQL for `Toy`
                    nam
                    ^ `nam` is not an attribute of `Toy`. Did you mean `name`?
                  Write in Fragments:
                      @Prefetch(local = "id", remote = "dogId", where = "dogs > 1", orderBy = "name") List<WrongToy> toys();""");
        assertThat(mistakes(WrongToyView.class)).containsExactly("""
                error: the condition of `WrongToy` is not valid HQL for `Toy`
                    prise > 1
                    ^ `prise` is not an attribute of `Toy`. Did you mean `price`?
                  Write on WrongToy:
                      @Where("price > 1")""");
    }

    interface Several extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId")
        List<VirtualToy> toys();

        @Prefetch(local = "id", remote = "dogId", unit = "archive")
        List<VirtualToy> oldToys();

        @Prefetch(local = "id", remote = "dogId", unit = "attic")
        List<VirtualToy> lostToys();
    }

    @Test
    void anEntityOfSeveralDatabasesNeedsTheNameOfOne() {
        assertThat(mistakes(Lookahead.builder(DOGS).with(TOYS).with(ARCHIVE), Several.class))
                .containsExactly("""
                error: `Several.lostToys` reads `Toy` from the persistence unit `attic`, which does not map it
                  It is to be had from `archive` and `toys`.
                  Write in Several:
                      @Prefetch(local = "id", remote = "dogId", unit = "toys") List<VirtualToy> lostToys();""", """
                error: `Several.toys` gives `Toy`, which is in several other databases
                  It is to be had from `archive` and `toys`, and `unit` says from which.
                  Write in Several:
                      @Prefetch(local = "id", remote = "dogId", unit = "toys") List<VirtualToy> toys();""");
    }

    interface Nowhere extends VirtualModel<Dog> {
        @Prefetch(local = "id", remote = "dogId")
        List<VirtualToy> toys();
    }

    @Test
    void aDatabaseThatIsNotKnownIsRefused() {
        assertThat(mistakes(Lookahead.builder(DOGS), Nowhere.class)).containsExactly("""
                error: `Nowhere.toys` gives `VirtualToy`, a virtual model of `Toy`, which is not an entity here
                  This persistence unit does not map `Toy`. If another does, add its factory: `Lookahead.builder(…).with(…)`.""");
    }

    @Test
    void viewsOfAnotherDatabaseAreRefusedAtTheRoot() {
        Lookahead dogs = Lookahead.builder(DOGS)
                .with(TOYS)
                .views(ToyView.class, VirtualToy.class)
                .build();
        try (var session = DOGS.openSession()) {
            assertThatThrownBy(() -> dogs.query(session, ToyView.class).list())
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessage(
                            "`ToyView` is a view of `Toy`, which belongs to the persistence unit `toys`: use the Lookahead of"
                                    + " that factory.");
        }
    }

    private static List<String> mistakes(Class<?> declared) {
        return mistakes(Lookahead.builder(DOGS).with(TOYS), declared);
    }

    private static List<String> mistakes(Lookahead.Builder builder, Class<?> declared) {
        InvalidViewException wrong = catchThrowableOfType(
                InvalidViewException.class, () -> builder.views(declared).build());
        assertThat(wrong).as("mistakes of %s", declared.getSimpleName()).isNotNull();
        return wrong.mistakes();
    }
}
