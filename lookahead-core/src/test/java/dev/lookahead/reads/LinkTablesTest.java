package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.junit.jupiter.api.Test;

/** Where a join table says who belongs to whom, the owner's table is left out; where it does not, it is not. */
@OnEachDatabase
class LinkTablesTest {

    private static final Fixture FIXTURE = Fixture.of(LinkTablesTest::fill, Club.class, Member.class);

    private final Reads reads;

    LinkTablesTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Club")
    static class Club {
        @Id
        long id;

        @Column(unique = true)
        String code;

        @ManyToMany
        @JoinTable(name = "club_members")
        List<Member> members = new ArrayList<>();

        @ManyToMany
        @OrderColumn
        @JoinTable(name = "club_queue")
        List<Member> queue = new ArrayList<>();

        @ManyToMany
        @SQLJoinTableRestriction("members_id > 1")
        @JoinTable(name = "club_seniors", inverseJoinColumns = @JoinColumn(name = "members_id"))
        List<Member> seniors = new ArrayList<>();

        @ManyToMany
        @SQLRestriction("name <> 'Ann'")
        @JoinTable(name = "club_others")
        List<Member> others = new ArrayList<>();

        @ManyToMany
        @SoftDelete
        @JoinTable(name = "club_guests")
        Set<Member> guests = new HashSet<>();

        @ManyToMany
        @JoinTable(name = "club_by_code", joinColumns = @JoinColumn(name = "club_code", referencedColumnName = "code"))
        List<Member> byCode = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "founded")
        List<Member> founders = new ArrayList<>();

        @ElementCollection
        List<String> rules = new ArrayList<>();

        @ElementCollection
        @SQLRestriction("banned > 'b'")
        @Column(name = "banned")
        List<String> bans = new ArrayList<>();

        @ElementCollection
        @SoftDelete
        Set<String> nicknames = new HashSet<>();
    }

    @Entity(name = "Member")
    static class Member {
        @Id
        Long id;

        String name;

        @ManyToMany(mappedBy = "members")
        List<Club> clubs = new ArrayList<>();
    }

    @View(Club.class)
    record MembersView(Long id, List<MemberView> members) {}

    @View(Member.class)
    record MemberView(String name) {}

    @View(Member.class)
    record ClubsView(String name, List<Long> clubs) {}

    @View(Club.class)
    record IdsView(
            List<Long> members,
            List<Long> queue,
            List<Long> seniors,
            List<Long> others,
            List<Long> guests,
            List<Long> byCode,
            List<Long> founders) {}

    @View(Club.class)
    record NamesView(
            @Lookup("queue.name") List<String> queue,
            @Lookup("seniors.name") List<String> seniors,
            @Lookup("others.name") List<String> others,
            @Lookup("guests.name") List<String> guests,
            @Lookup("byCode.name") List<String> byCode,
            @Lookup("founders.name") List<String> founders) {}

    @View(Club.class)
    record ValuesView(List<String> rules, List<String> bans, List<String> nicknames) {}

    @Test
    void relatedRowsAreFoundByTheJoinTable() {
        assertThat(reads.list(MembersView.class))
                .containsExactly(
                        new MembersView(0L, List.of(new MemberView("Ann"), new MemberView("Bob"))),
                        new MembersView(1L, List.of(new MemberView("Ann"))),
                        new MembersView(2L, List.of()));

        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.statements().get(1)).contains("Club c1_0 right join").doesNotContain("c1_0.id,", "where c1_0");
    }

    @Test
    void relatedRowsOfTheInverseSideAreFoundByTheJoinTable() {
        assertThat(reads.list(ClubsView.class))
                .containsExactly(
                        new ClubsView("Ann", List.of(0L, 1L)),
                        new ClubsView("Bob", List.of(0L)),
                        new ClubsView("Cid", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void rowsThatACollectionHidesStayHidden() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(
                                List.of(1L, 2L),
                                List.of(3L, 1L),
                                List.of(2L),
                                List.of(2L),
                                List.of(2L),
                                List.of(1L, 3L),
                                List.of(3L)),
                        new IdsView(List.of(1L), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                        new IdsView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(1L, 2L)));
        assertThat(reads.statements()).hasSize(8);

        assertThat(reads.list(NamesView.class))
                .containsExactly(
                        new NamesView(
                                List.of("Cid", "Ann"),
                                List.of("Bob"),
                                List.of("Bob"),
                                List.of("Bob"),
                                List.of("Ann", "Cid"),
                                List.of("Cid")),
                        new NamesView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                        new NamesView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of("Ann", "Bob")));
        assertThat(reads.statements()).hasSize(7);
    }

    @Test
    void valuesAreFoundByTheirTable() {
        assertThat(reads.list(ValuesView.class))
                .containsExactly(
                        new ValuesView(List.of("a", "b"), List.of("c"), List.of("y")),
                        new ValuesView(List.of(), List.of(), List.of()),
                        new ValuesView(List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    private static void fill(EntityManager entityManager) {
        Member ann = member(entityManager, 1, "Ann");
        Member bob = member(entityManager, 2, "Bob");
        Member cid = member(entityManager, 3, "Cid");
        Club first = club(entityManager, 0);
        first.members.addAll(List.of(ann, bob));
        first.queue.addAll(List.of(cid, ann));
        first.seniors.addAll(List.of(ann, bob));
        first.others.addAll(List.of(ann, bob));
        first.guests.addAll(List.of(ann, bob));
        first.byCode.addAll(List.of(ann, cid));
        first.founders.add(cid);
        first.rules.addAll(List.of("b", "a"));
        first.bans.addAll(List.of("a", "c"));
        first.nicknames.addAll(List.of("x", "y"));
        club(entityManager, 1).members.add(ann);
        club(entityManager, 2).founders.addAll(List.of(ann, bob));
        entityManager.flush();
        first.guests.remove(ann);
        first.nicknames.remove("x");
    }

    private static Club club(EntityManager entityManager, long id) {
        Club club = new Club();
        club.id = id;
        club.code = "code " + id;
        entityManager.persist(club);
        return club;
    }

    private static Member member(EntityManager entityManager, long id, String name) {
        Member member = new Member();
        member.id = id;
        member.name = name;
        entityManager.persist(member);
        return member;
    }
}
