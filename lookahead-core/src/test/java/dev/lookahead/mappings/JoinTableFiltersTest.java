package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.FilterJoinTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters on tables that link rows, which Hibernate cannot translate in a query. */
@OnEachDatabase
class JoinTableFiltersTest {

    private final Reads reads;

    JoinTableFiltersTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    static final Fixture FIXTURE = Fixture.of(JoinTableFiltersTest::fill, Club.class, Member.class);

    @Entity(name = "Member")
    public static class Member {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Club")
    @FilterDef(name = "later", defaultCondition = "1 = 1")
    public static class Club {
        @Id
        Long id;

        @ManyToMany
        @JoinTable(name = "club_member")
        @FilterJoinTable(name = "later", condition = "members_id > 1")
        List<Member> members = new ArrayList<>();

        @ManyToMany
        @JoinTable(name = "club_guest")
        List<Member> guests = new ArrayList<>();

        @ElementCollection
        @Filter(name = "later", condition = "names <> 'a'")
        List<String> names = new ArrayList<>();
    }

    private static void fill(EntityManager entityManager) {
        Club club = new Club();
        club.id = 1L;
        for (long id = 1; id <= 2; id++) {
            Member member = new Member();
            member.id = id;
            member.name = "m" + id;
            entityManager.persist(member);
            club.members.add(member);
            club.guests.add(member);
        }
        club.names.addAll(List.of("a", "b"));
        entityManager.persist(club);
    }

    interface VirtualClub extends VirtualModel<Club> {
        @Prefetch(value = "members", orderBy = "name", limit = 1)
        List<VirtualMember> first();

        @Computed("select count(*) from this.members m")
        long count();
    }

    interface VirtualMember extends VirtualModel<Member> {
        @Prefetch(mappedBy = "members")
        List<VirtualClub> clubs();
    }

    @View(Member.class)
    record MemberView(String name) {}

    @View(Club.class)
    record RowsView(List<MemberView> members) {}

    @View(Club.class)
    record IdsView(List<Long> members) {}

    @View(Club.class)
    record PathView(@Lookup("members.name") List<String> names) {}

    @View(VirtualClub.class)
    record FirstView(@Lookup("first.name") List<String> first) {}

    @View(VirtualClub.class)
    record CountView(long count) {}

    @View(VirtualMember.class)
    record BackView(@Lookup("clubs.id") List<Long> clubs) {}

    @View(Club.class)
    record OthersView(@Lookup("guests.name") List<String> guests, List<String> names) {}

    static List<Arguments> viewsOfMembers() {
        return List.of(
                arguments(RowsView.class, List.of(new RowsView(List.of(new MemberView("m1"), new MemberView("m2"))))),
                arguments(IdsView.class, List.of(new IdsView(List.of(1L, 2L)))),
                arguments(PathView.class, List.of(new PathView(List.of("m1", "m2")))),
                arguments(FirstView.class, List.of(new FirstView(List.of("m1")))),
                arguments(CountView.class, List.of(new CountView(2))),
                arguments(BackView.class, List.of(new BackView(List.of(1L)), new BackView(List.of(1L)))));
    }

    @ParameterizedTest
    @MethodSource("viewsOfMembers")
    void viewsOverAFilteredJoinTableAreRefusedWhereTheFilterIsEnabled(Class<?> view, List<?> unfiltered) {
        assertThat(reads.list(view)).isEqualTo(unfiltered);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> filtered(view))
                .withMessageContaining("The filter `later` is enabled")
                .withMessageContaining("`Club.members`")
                .withMessageContaining("disableFilter(\"later\")");
        assertThat(reads.statements()).isEmpty();
    }

    @Test
    void collectionsWithoutAFilteredJoinTableAreReadWithoutRefusal() {
        assertThat(filtered(OthersView.class)).containsExactly(new OthersView(List.of("m1", "m2"), List.of("b")));
    }

    private <T> List<T> filtered(Class<T> view) {
        reads.database().reset();
        return reads.database().factory().fromTransaction(session -> {
            session.enableFilter("later");
            return reads.lookahead().query(session, view).list();
        });
    }
}
