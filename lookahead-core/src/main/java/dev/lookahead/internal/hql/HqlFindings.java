package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.Fragments.Aggregate;
import dev.lookahead.internal.hql.Fragments.Bad;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.Fragments.Role;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParserBaseListener;
import org.jspecify.annotations.Nullable;

/** What is found in a fragment by walking its tree: its parameters, and what HQL allows and Lookahead does not. */
final class HqlFindings extends HqlParserBaseListener {

    private static final Set<String> AGGREGATES =
            Set.of("count", "sum", "avg", "min", "max", "every", "any", "listagg", "array_agg", "stddev", "variance");

    private final Set<String> parameters = new TreeSet<>();
    private final Role role;
    private @Nullable Reading problem;
    private int subqueries;

    HqlFindings(Role role) {
        this.role = role;
    }

    /** The names of all parameters, in their order. */
    Set<String> parameters() {
        return parameters;
    }

    /** The first thing that stands in the way, or null. */
    @Nullable Reading problem() {
        return problem;
    }

    @Override
    public void enterSubquery(HqlParser.SubqueryContext context) {
        subqueries++;
    }

    @Override
    public void exitSubquery(HqlParser.SubqueryContext context) {
        subqueries--;
    }

    @Override
    public void enterNamedParameter(HqlParser.NamedParameterContext context) {
        String name = context.identifier().getText();
        parameters.add(name);
        if (name.endsWith("_")) {
            problem(reserved(name, context));
        }
    }

    @Override
    public void enterPositionalParameter(HqlParser.PositionalParameterContext context) {
        problem(new Bad("parameters have names here, as in `:name`", start(context), null));
    }

    @Override
    public void enterIdentifier(HqlParser.IdentifierContext context) {
        String name = context.getText();
        if (name.endsWith("_")) {
            problem(reserved(name, context));
        }
    }

    @Override
    public void enterSortExpression(HqlParser.SortExpressionContext context) {
        if (context.INTEGER_LITERAL() != null && subqueries == 0) {
            problem(new Bad("an order names what to sort by, not a position", start(context), null));
        }
    }

    @Override
    public void enterGenericFunction(HqlParser.GenericFunctionContext context) {
        String name = context.genericFunctionName().getText().toLowerCase(Locale.ROOT);
        if (role == Role.EXPRESSION && subqueries == 0 && context.overClause() == null && AGGREGATES.contains(name)) {
            HqlParser.GenericFunctionArgumentsContext arguments = context.genericFunctionArguments();
            problem(new Aggregate(name, arguments == null ? "*" : arguments.getText()));
        }
    }

    @Override
    public void enterListaggFunction(HqlParser.ListaggFunctionContext context) {
        if (role == Role.EXPRESSION && subqueries == 0) {
            problem(new Aggregate("listagg", context.expressionOrPredicate(0).getText()));
        }
    }

    /** Takes in that the fragment gives the type of a row, where it does. */
    void givesType(HqlParser.@Nullable EntityTypeReferenceContext type) {
        if (type != null) {
            problem(new Bad(
                    "The type of a row can be compared, as in `case when " + type.getText()
                            + " = … then … end`, and is no value. A sealed view shows rows by their types.",
                    start(type),
                    null));
        }
    }

    private static Bad reserved(String name, ParserRuleContext context) {
        return new Bad("names that end in `_` are reserved: `" + name + "`", start(context), null);
    }

    private static int start(ParserRuleContext context) {
        return context.getStart().getStartIndex();
    }

    private void problem(Reading found) {
        if (problem == null) {
            problem = found;
        }
    }
}
