package dev.lookahead.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.lookahead.internal.guide.Mistake;

/** The rules are the lookup room's: here is what shows it the declarations, and what shows its findings. */
@AnalyzeClasses(packages = "dev.lookahead.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.lookahead.processor.(**)").should().beFreeOfCycles();

    /** Mistakes are found elsewhere, so none is made here. */
    @ArchTest
    static final ArchRule NO_RULE_OF_ITS_OWN = noClasses()
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(
                    HasOwner.Predicates.With.owner(JavaClass.Predicates.assignableTo(Mistake.class))));

    @ArchTest
    static final ArchRule NEITHER_FETCHING_NOR_MAKING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.lookahead",
                    "dev.lookahead.internal.plan..",
                    "dev.lookahead.internal.database..",
                    "dev.lookahead.internal.key..",
                    "dev.lookahead.internal.write..",
                    "dev.lookahead.internal.rows..",
                    "dev.lookahead.internal.loader..",
                    "dev.lookahead.internal.loop..",
                    "dev.lookahead.internal.run..",
                    "dev.lookahead.internal.assemble..",
                    "dev.lookahead.internal.query..");

    /** Of javac only what it offers to everybody, in a class for each thing. */
    @ArchTest
    static final ArchRule TWO_CLASSES_KNOW_JAVAC = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Bodies|GeneratedClasses)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun..");

    /** Of Hibernate only annotations: nothing of it runs in a compiler. */
    @ArchTest
    static final ArchRule ONLY_ANNOTATIONS_OF_HIBERNATE = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of Hibernate and no annotations",
                    type -> type.getPackageName().startsWith("org.hibernate")
                            && !type.getPackageName().equals("org.hibernate.annotations")));
}
