package dev.lookahead.processor.reader;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Looks into the source of methods, where the compiler is javac and shows it. */
final class Bodies {

    private final @Nullable Trees trees;

    Bodies(ProcessingEnvironment environment) {
        this.trees = trees(environment);
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return null;
        }
    }

    /** The methods without parameters that a method calls on the same object; not known for class files. */
    SchemaAnswer<Set<String>> calls(ExecutableElement method) {
        MethodTree tree = trees == null ? null : trees.getTree(method);
        if (tree == null || tree.getBody() == null) {
            return SchemaAnswer.notKnownHere();
        }
        Set<String> calls = new HashSet<>();
        new Calls().scan(tree.getBody(), calls);
        return SchemaAnswer.known(calls);
    }

    private static final class Calls extends TreeScanner<@Nullable Void, Set<String>> {

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Set<String> calls) {
            if (call.getArguments().isEmpty()) {
                add(call.getMethodSelect(), calls);
            }
            return super.visitMethodInvocation(call, calls);
        }

        private static void add(ExpressionTree called, Set<String> calls) {
            if (called instanceof IdentifierTree name) {
                calls.add(name.getName().toString());
            } else if (called instanceof MemberSelectTree select
                    && select.getExpression() instanceof IdentifierTree owner
                    && owner.getName().contentEquals("this")) {
                calls.add(select.getIdentifier().toString());
            }
        }

        /** In a class inside of it, a name without an owner may be that of its own methods. */
        @Override
        public @Nullable Void visitClass(ClassTree inside, Set<String> calls) {
            return null;
        }
    }
}
