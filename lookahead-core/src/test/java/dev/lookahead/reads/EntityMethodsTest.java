package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.model.Join;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Default methods that require the entity call its methods; entities are read once for all rows of a kind. */
@OnEachDatabase
class EntityMethodsTest {

    @Entity(name = "Shed")
    static class Shed {
        @Id
        Long id;

        String place;

        @OneToMany(mappedBy = "shed")
        List<Tool> tools;

        public String sign() {
            return "shed " + place;
        }
    }

    @Entity(name = "Tool")
    static class Tool {
        @Id
        Long id;

        String name;
        int price;

        @ManyToOne(fetch = FetchType.LAZY)
        Shed shed;

        public String tag() {
            return name + " for " + price;
        }
    }

    interface VirtualShed extends VirtualModel<Shed> {
        @Prefetch
        List<VirtualTool> tools();

        @Requires("this")
        default String sign() {
            return VirtualModel.entityOf(this).sign();
        }

        @Requires("tools.this")
        default List<String> tags() {
            return tools().stream()
                    .map(tool -> VirtualModel.entityOf(tool).tag())
                    .toList();
        }

        @Requires({})
        default String forgotten() {
            return VirtualModel.entityOf(this).sign();
        }
    }

    interface VirtualTool extends VirtualModel<Tool> {
        @Join
        VirtualShed shed();

        @Requires("this")
        default String tag() {
            return VirtualModel.entityOf(this).tag();
        }
    }

    @View(VirtualTool.class)
    record ToolView(String tag, SignView shed) {}

    @View(VirtualShed.class)
    record SignView(String sign) {}

    @View(VirtualShed.class)
    record ShedView(String sign, List<TagView> tools) {}

    @View(VirtualTool.class)
    record TagView(String tag) {}

    @View(VirtualShed.class)
    record TagsView(List<String> tags) {}

    @View(VirtualShed.class)
    record ForgottenView(String forgotten) {}

    private static final Fixture FIXTURE = Fixture.of(EntityMethodsTest::fill, Shed.class, Tool.class);

    private final Reads reads;

    EntityMethodsTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    private static void fill(EntityManager entityManager) {
        Shed shed = new Shed();
        shed.id = 1L;
        shed.place = "north";
        entityManager.persist(shed);
        tool(entityManager, 1, "saw", 9, shed);
        tool(entityManager, 2, "axe", 7, shed);
        tool(entityManager, 3, "spade", 5, null);
    }

    private static void tool(EntityManager entityManager, long id, String name, int price, Shed shed) {
        Tool tool = new Tool();
        tool.id = id;
        tool.name = name;
        tool.price = price;
        tool.shed = shed;
        entityManager.persist(tool);
    }

    @Test
    void defaultMethodsCallMethodsOfTheEntityAtTheRootAndOverAJoin() {
        SignView north = new SignView("shed north");
        assertThat(reads.list(ToolView.class))
                .containsExactly(
                        new ToolView("saw for 9", north),
                        new ToolView("axe for 7", north),
                        new ToolView("spade for 5", null));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void defaultMethodsCallMethodsOfTheEntityForRelatedRows() {
        assertThat(reads.list(ShedView.class))
                .containsExactly(
                        new ShedView("shed north", List.of(new TagView("saw for 9"), new TagView("axe for 7"))));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void defaultMethodsCallMethodsOfTheEntitiesOfRequiredRows() {
        assertThat(reads.list(TagsView.class)).containsExactly(new TagsView(List.of("saw for 9", "axe for 7")));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void askingForAnEntityThatIsNotRequiredIsRefusedWithTheLineToWrite() {
        assertThatExceptionOfType(NotFetchedException.class)
                .isThrownBy(() -> reads.list(ForgottenView.class))
                .withMessage("""
                        `VirtualShed.forgotten` asks for the entity of `VirtualShed`, and sees no more than what it requires.
                          Write on VirtualShed.forgotten:
                              @Requires("this")""");
    }
}
