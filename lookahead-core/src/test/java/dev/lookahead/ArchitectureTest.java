package dev.lookahead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

/** The way data flows: declare, resolve, plan, fetch, assemble. Each room knows only those before it. */
@AnalyzeClasses(packages = "dev.lookahead", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.lookahead..")
            .layer("model")
            .definedBy("dev.lookahead.model..")
            .layer("guide")
            .definedBy("dev.lookahead.internal.guide..")
            .layer("schema")
            .definedBy("dev.lookahead.internal.schema..")
            .layer("lookup")
            .definedBy("dev.lookahead.internal.lookup..")
            .layer("plan")
            .definedBy("dev.lookahead.internal.plan..")
            .layer("fetch")
            .definedBy("dev.lookahead.internal.fetch..")
            .layer("assemble")
            .definedBy("dev.lookahead.internal.assemble..")
            .layer("front door")
            .definedBy("dev.lookahead")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("front door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("assemble")
            .mayOnlyBeAccessedByLayers("front door")
            .whereLayer("fetch")
            .mayOnlyBeAccessedByLayers("assemble", "front door")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("fetch", "assemble", "front door")
            .whereLayer("lookup")
            .mayOnlyBeAccessedByLayers("plan", "fetch", "assemble", "front door")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("lookup", "plan", "fetch", "assemble", "front door")
            .whereLayer("guide")
            .mayOnlyBeAccessedByLayers("schema", "lookup", "plan", "fetch", "assemble", "front door")
            .whereLayer("model")
            .mayNotAccessAnyLayer();

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
                    ".*\\.Hql(Syntax|Names|Result|Collections|Presence|Calls|Limits|Paths|Strictness)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat(
                    not(resideInAPackage("org.antlr..")).and(not(resideInAPackage("org.hibernate.grammars.."))));

    @ArchTest
    static void fewClassesUseWhatHibernateOffersToProviders(JavaClasses classes) {
        Set<String> users = classes.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream().anyMatch(ArchitectureTest::isSpi))
                .map(ArchitectureTest::outermost)
                .collect(Collectors.toSet());

        assertThat(users)
                .containsExactlyInAnyOrder(
                        "BareType",
                        "ColumnFunction",
                        "ColumnStorage",
                        "Embeddables",
                        "HibernateEntities",
                        "HibernateFunctions",
                        "HibernateHiding",
                        "KeyColumn",
                        "LinkColumn",
                        "LookaheadFunctions",
                        "ReferenceColumn",
                        "References",
                        "WholeEmbeddable");
    }

    private static boolean isSpi(Dependency dependency) {
        String name = dependency.getTargetClass().getPackageName();
        return name.startsWith("org.hibernate") && name.matches(".*\\bspi\\b.*");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }
}
