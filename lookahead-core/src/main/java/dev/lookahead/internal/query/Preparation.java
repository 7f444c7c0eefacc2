package dev.lookahead.internal.query;

import dev.lookahead.internal.database.QuerySession;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.run.Fetcher;
import dev.lookahead.internal.run.RootRequest;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.write.RootText;
import dev.lookahead.internal.write.Slice;
import dev.lookahead.internal.write.SortKey;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.ExceptionFactory;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of what a query was told something that can run. Every mistake is found here, before any SQL. */
public final class Preparation {

    private final Engine engine;
    private final QuerySession session;
    private final ResultShape.Whole result;
    private final QueryState asked;
    private final Choice choice;

    public Preparation(Engine engine, QuerySession session, Class<?> type, QueryState asked) {
        if (!session.isOpen()) {
            throw new IllegalStateException("The query of `" + type.getSimpleName()
                    + "` cannot run any more: its entity manager or session was closed meanwhile.");
        }
        this.engine = engine;
        this.session = session;
        this.result = engine.result(type);
        this.asked = asked;
        this.choice = Choice.of(result, type.getSimpleName(), asked);
    }

    /** To read the rows. */
    public PreparedQuery rows() {
        together();
        List<SortKey> sort = asked.sort().stream()
                .map(SortText::parse)
                .map(text -> text.key(name -> engine.resolver().sortKey(result, name)))
                .toList();
        CompiledView compiled =
                engine.compiled(result, choice, sort.stream().map(SortKey::slot).toList());
        RootText text = text(sort);
        sort.forEach(key -> bound(compiled, key));
        check(compiled, text, compiled.plan().parameters());
        new LimitCheck(asked.parameters(), compiled.plan().limits()).run();
        compiled.assembler().contexts().forEach(each -> each.check(asked.parameters()));
        return prepared(compiled, text);
    }

    /** What only an order needs is the mistake of whoever chose the order, who may be a web client. */
    private void bound(CompiledView all, SortKey key) {
        if (asked.parameters().keySet().containsAll(all.plan().parameters().keySet())) {
            return;
        }
        Set<String> missing = new TreeSet<>(parameters(List.of(key.slot())));
        missing.removeAll(parameters(List.of()));
        missing.removeAll(asked.parameters().keySet());
        missing.stream().findFirst().ifPresent(parameter -> {
            String name = key.slot().name();
            throw ExceptionFactory.invalidSort(
                    name,
                    "`" + name + "` is nothing that `" + JavaType.simple(result.type())
                            + "` can be sorted by without the parameter `:" + parameter + "`: add `.with(\""
                            + parameter + "\", …)`.");
        });
    }

    private Set<String> parameters(List<Slot> sort) {
        return engine.compiled(result, choice, sort).plan().parameters().keySet();
    }

    /** To know how many rows there are, which takes nothing of what is shown. */
    public PreparedQuery number() {
        CompiledView compiled = engine.compiled(result, choice, List.of());
        RootText text = text(List.of()).unordered();
        Map<String, String> needed = new LinkedHashMap<>();
        compiled.plan().root().conditions().forEach(each -> need(needed, each));
        check(compiled, text, needed);
        return prepared(compiled, text);
    }

    private PreparedQuery prepared(CompiledView compiled, RootText text) {
        RootRequest request =
                new RootRequest(text, asked.parameters(), asked.ids(), asked.limit(), asked.offset(), restriction());
        return new PreparedQuery(
                compiled,
                request,
                () -> new Fetcher(
                        compiled::statements,
                        engine.databases().sessions(session, asked.entityManagers()),
                        engine.executors()));
    }

    private RootText text(List<SortKey> sort) {
        return new RootText(
                fragments(Role.CONDITION, asked.where()),
                order(),
                sort,
                asked.ids() == null ? RootText.Asked.BY_CONDITIONS : RootText.Asked.BY_IDS,
                Slice.of(asked.limit(), asked.offset()));
    }

    private List<Fragment> order() {
        boolean asksForNone = asked.orderBy().isEmpty() && asked.sort().isEmpty() && asked.ids() == null;
        return asksForNone
                ? engine.resolver().order(result.row()).stream().toList()
                : fragments(Role.ORDER, asked.orderBy());
    }

    private List<Fragment> fragments(Role role, List<String> texts) {
        return texts.stream()
                .map(hql -> engine.fragment(result.row(), role, hql))
                .toList();
    }

    private void check(CompiledView compiled, RootText text, Map<String, String> ofPlan) {
        Map<String, String> needed = new LinkedHashMap<>(ofPlan);
        text.conditions().forEach(each -> need(needed, each));
        text.order().forEach(each -> need(needed, each));
        Set<String> known = new LinkedHashSet<>(engine.reachableParameters(result));
        known.addAll(needed.keySet());
        known.addAll(compiled.plan().parameters().keySet());
        fragments(Role.ORDER, asked.orderBy()).forEach(each -> known.addAll(each.parameters()));
        new ParameterCheck(asked.parameters(), needed, known).run();
    }

    private static void need(Map<String, String> needed, Fragment fragment) {
        fragment.parameters().forEach(name -> needed.putIfAbsent(name, fragment.place()));
    }

    private @Nullable UnaryOperator<CriteriaQuery<Object[]>> restriction() {
        if (asked.criteria().isEmpty()) {
            return null;
        }
        return query -> {
            CriteriaQuery<Object[]> restricted = query;
            for (CriteriaCondition<?> condition : asked.criteria()) {
                restricted = restriction(condition).apply(restricted);
            }
            return restricted;
        };
    }

    @SuppressWarnings("unchecked") // A condition on another entity fails in Hibernate, with its name.
    private <E> CriteriaRestriction<E> restriction(CriteriaCondition<E> condition) {
        var entity = engine.resolver().entities().of(result.row());
        Class<E> type = (Class<E>) engine.classes().find(entity.name()).orElseThrow();
        return new CriteriaRestriction<>(condition, session.hibernate().getCriteriaBuilder(), type);
    }

    private void together() {
        boolean ordered = !asked.orderBy().isEmpty() || !asked.sort().isEmpty();
        boolean paged = asked.limit() != null || asked.offset() != null;
        if (asked.ids() != null && (ordered || paged)) {
            throw new IllegalStateException(
                    "ids(…) and entities(…) give their own order and number of rows, and do not go with "
                            + (ordered ? "orderBy(…) or sort(…)" : "page(…), limit(…) or offset(…)")
                            + ".");
        }
    }
}
