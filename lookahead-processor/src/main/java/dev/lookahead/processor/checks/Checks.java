package dev.lookahead.processor.checks;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Severity;
import dev.lookahead.internal.hql.DeclaredFragments;
import dev.lookahead.internal.resolve.Inspection;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.processor.reader.CompiledClasses;
import dev.lookahead.processor.reader.CompiledEntities;
import dev.lookahead.processor.reader.CompiledNames;
import dev.lookahead.processor.reader.CompilerTypes;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Has declarations judged, and tells the compiler what is wrong with those that it compiles. */
public final class Checks {

    private final ProcessingEnvironment environment;
    private final Set<String> compiled;
    private final Inspection inspection;
    private final Places places;
    private final Messager messager;

    /**
     * Prepares to judge.
     *
     * @param compiled the names of all types that are compiled, as class loaders know them
     */
    public Checks(ProcessingEnvironment environment, Set<String> compiled) {
        this(environment, compiled, Set.of());
    }

    private Checks(ProcessingEnvironment environment, Set<String> compiled, Set<String> nameless) {
        CompilerTypes types = new CompilerTypes(environment);
        Schema schema = new DeclaredSchema(new CompiledClasses(types, nameless), new CompiledEntities(types)::describe);
        this.inspection =
                new Inspection(schema, new DeclaredFragments(schema, new CompiledNames(types, schema, compiled)));
        this.environment = environment;
        this.compiled = compiled;
        this.places = new Places(types);
        this.messager = environment.getMessager();
    }

    /** The same where the compiler does not keep the names of parameters. */
    public Checks withoutNames() {
        return new Checks(environment, compiled, compiled);
    }

    /**
     * Looks into the views and virtual models that are compiled. What they lead to may be wrong too, and is
     * told where it is compiled.
     *
     * @param codes what is of interest
     */
    public void run(Set<Code> codes) {
        for (String each : compiled) {
            inspection.mistakes(each).stream()
                    .filter(mistake -> codes.contains(mistake.code()))
                    .filter(mistake -> compiled.contains(mistake.place().type()))
                    .forEach(this::tell);
        }
    }

    private void tell(Mistake mistake) {
        String text = mistake.message();
        Diagnostic.Kind kind =
                mistake.code().severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        places.find(mistake.place())
                .ifPresentOrElse(
                        spot -> messager.printMessage(kind, text, spot.element(), spot.annotation(), spot.value()),
                        () -> messager.printMessage(kind, text));
    }
}
