package dev.lookahead.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes an empty class for each virtual model of the generated application, and looks at nothing: what javac takes
 * for any processor that generates as many classes as Lookahead's.
 */
@SupportedAnnotationTypes("*")
public final class EmptyClasses extends AbstractProcessor {

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element each : round.getRootElements()) {
            String name = each.getSimpleName().toString();
            if (each.getKind().isInterface() && name.startsWith(Sources.MODEL)) {
                write(name + "_", each);
            }
        }
        return false;
    }

    private void write(String name, Element model) {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(Sources.PACKAGE + "." + name, model)
                .openWriter()) {
            writer.write("package " + Sources.PACKAGE + ";\nfinal class " + name + " {}\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
