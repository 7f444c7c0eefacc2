package dev.lookahead.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.lookahead.processor.reader.ParameterNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Looks at the first record that javac writes and whose static methods have parameters: what became of their
 * names became of them all. The processor itself always sees names.
 */
final class GeneratedClasses implements TaskListener {

    private final ProcessingEnvironment environment;
    private final Set<String> compiled;
    private final Runnable lost;
    private boolean answered;

    private GeneratedClasses(ProcessingEnvironment environment, Set<String> compiled, Runnable lost) {
        this.environment = environment;
        this.compiled = compiled;
        this.lost = lost;
    }

    /** Runs something when names are lost; never where the compiler is not javac, or hides behind another. */
    static void watch(ProcessingEnvironment environment, Set<String> compiled, Runnable lost) {
        try {
            JavacTask.instance(environment).addTaskListener(new GeneratedClasses(environment, compiled, lost));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            // Start-up tells.
        }
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (!answered
                && event.getKind() == TaskEvent.Kind.GENERATE
                && type != null
                && type.getKind() == ElementKind.RECORD) {
            look(environment.getElementUtils().getBinaryName(type).toString());
        }
    }

    private void look(String name) {
        Optional<Boolean> answer = compiled.contains(name) ? lostIn(name) : Optional.empty();
        answered = answer.isPresent();
        if (answer.orElse(false)) {
            lost.run();
        }
    }

    private Optional<Boolean> lostIn(String name) {
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        try (InputStream written = environment
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, folder, file)
                .openInputStream()) {
            return ParameterNames.lostIn(written);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
