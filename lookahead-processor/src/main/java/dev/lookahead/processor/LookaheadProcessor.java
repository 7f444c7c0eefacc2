package dev.lookahead.processor;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.processor.checks.Checks;
import dev.lookahead.processor.paths.PathClasses;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with views and virtual models while they are compiled, and generates the paths of
 * virtual models. It is found by compilers that have it on their processor path, and claims no annotation.
 *
 * <p>A virtual model may have no annotation at all, so it asks to see everything. What is compiled is
 * kept by its name and judged in the last round, when all that other processors make is there.
 *
 * @since 0.1.0
 */
@SupportedAnnotationTypes("*")
public final class LookaheadProcessor extends AbstractProcessor {

    private final Set<String> compiled = new LinkedHashSet<>();
    private @Nullable PathClasses paths;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<String> names = Declarations.names(round.getRootElements(), processingEnv.getElementUtils());
        compiled.addAll(names);
        if (round.processingOver()) {
            Checks checks = new Checks(processingEnv, compiled);
            checks.run(EnumSet.allOf(Code.class));
            GeneratedClasses.watch(
                    processingEnv, compiled, () -> checks.withoutNames().run(EnumSet.of(Code.LOST_NAMES)));
        } else {
            paths().generate(names);
        }
        return false;
    }

    private PathClasses paths() {
        PathClasses known = paths;
        if (known == null) {
            known = new PathClasses(processingEnv);
            paths = known;
        }
        return known;
    }
}
