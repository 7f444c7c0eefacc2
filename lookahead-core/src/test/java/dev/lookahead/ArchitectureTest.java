package dev.lookahead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The way data flows: declare, resolve, plan, write, run, assemble. Each room knows only the rooms below it. */
@AnalyzeClasses(packages = "dev.lookahead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final long MOST_CLASSES = 45;

    /** From the ground up. Rooms on one line do not know each other. */
    private static final List<List<String>> ROOMS = List.of(
            List.of("model"),
            List.of("guide", "common"),
            List.of("schema"),
            List.of("form"),
            List.of("hql"),
            List.of("hibernate", "message"),
            List.of("relation"),
            List.of("lookup"),
            List.of("resolve"),
            List.of("plan"),
            List.of("database"),
            List.of("key"),
            List.of("write"),
            List.of("rows"),
            List.of("loader", "loop"),
            List.of("run"),
            List.of("assemble"),
            List.of("query"),
            List.of("front door"));

    @ArchTest
    static void knowOnlyTheRoomsBelow(JavaClasses classes) {
        List<String> wrong = classes.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency -> !mayKnow(room(dependency.getOriginClass()), room(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ArchTest
    static void holdFewClasses(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(each -> each.getEnclosingClass().isEmpty()
                        && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(ArchitectureTest::room, Collectors.counting()));

        assertThat(sizes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ROOMS.stream().flatMap(List::stream).toList());
        assertThat(sizes).allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(MOST_CLASSES));
    }

    private static boolean mayKnow(String room, String other) {
        return room.equals(other) || level(other) < level(room);
    }

    private static int level(String room) {
        return IntStream.range(0, ROOMS.size())
                .filter(level -> ROOMS.get(level).contains(room))
                .findFirst()
                .orElseThrow(() -> new AssertionError("`" + room + "` is in no list of rooms"));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.lookahead");
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("dev.lookahead")
                ? "front door"
                : name.replaceFirst("^dev\\.lookahead\\.(internal\\.)?", "").replaceFirst("\\..*", "");
    }

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.lookahead.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_INTERNAL_OF_HIBERNATE =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.hibernate..internal..");

    /** Annotations and exceptions mean the same to every reader, so they know no engine at all. */
    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_HIBERNATE = noClasses()
            .that()
            .resideInAPackage("dev.lookahead.model..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..");

    /** Neither SQL nor a dialect in a plan, and nothing of Hibernate. */
    @ArchTest
    static final ArchRule PLAN_KNOWS_NO_HIBERNATE = noClasses()
            .that()
            .resideInAnyPackage("dev.lookahead.internal.guide..", "dev.lookahead.internal.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule FEW_CLASSES_KNOW_THE_GRAMMAR = classes()
            .that(not(resideInAPackage("org..")))
            .and()
            .haveNameNotMatching(
                    ".*\\.Hql(Syntax|Disjunctions|Findings|Names|Result|Collections|Presence|Calls|Limits|Paths|Strictness)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat(
                    not(resideInAPackage("org.antlr..")).and(not(resideInAPackage("org.hibernate.grammars.."))));

    /** What Hibernate offers to providers, and its mapping model, change more often than what it offers to everyone. */
    @ArchTest
    static final ArchRule ONE_ROOM_ASKS_HOW_HIBERNATE_MAPS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.lookahead.internal.hibernate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..spi..", "org.hibernate.metamodel..");
}
