package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Filling;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.ExceptionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What paths of associations mean that are to be filled. */
final class FillingRules {

    private final Entities entities;
    private final List<String> problems = new ArrayList<>();

    FillingRules(Entities entities) {
        this.entities = entities;
    }

    /** The associations of these paths: those of the entity, and those that only entities have which extend it. */
    List<Filling> of(EntityDescription entity, Collection<String> paths) {
        List<Filling> fillings = several(List.of(entity), PathTree.of(paths), "");
        if (!problems.isEmpty()) {
            throw ExceptionFactory.invalidQuery(String.join("\n", problems));
        }
        return fillings;
    }

    /** What is to be filled of rows of some entities: each takes the names that it has. */
    private List<Filling> several(List<EntityDescription> targets, PathTree tree, String way) {
        Map<EntityDescription, Set<String>> own = new LinkedHashMap<>();
        targets.forEach(each -> own.put(each, each.attributes().keySet()));
        targets.forEach(each -> entities.kindsOf(each)
                .forEach(kind ->
                        own.computeIfAbsent(kind, more -> less(more.attributes().keySet(), each))));
        String owner = targets.stream().map(EntityDescription::simpleName).collect(Collectors.joining("` or `"));
        tree.branches().keySet().stream()
                .filter(name -> own.values().stream().noneMatch(names -> names.contains(name)))
                .forEach(name -> unknown(name, way, owner, own.values()));
        List<Filling> fillings = new ArrayList<>();
        own.forEach((entity, names) -> {
            List<Filling.Branch> branches = new ArrayList<>();
            names(entity, entity.simpleName(), entity.attributes(), tree.only(names), "", way, branches);
            if (targets.contains(entity) || !branches.isEmpty()) {
                fillings.add(new Filling(entity, branches));
            }
        });
        return fillings;
    }

    private static Set<String> less(Set<String> names, EntityDescription parent) {
        Set<String> own = new LinkedHashSet<>(names);
        own.removeAll(parent.attributes().keySet());
        return own;
    }

    /** Names of an entity, or of an embeddable in it. */
    private void names(
            EntityDescription entity,
            String owner,
            Map<String, Attribute> attributes,
            PathTree tree,
            String inside,
            String way,
            List<Filling.Branch> branches) {
        tree.branches().forEach((name, below) -> {
            Attribute attribute = attributes.get(name);
            if (attribute == null) {
                unknown(name, way, owner, List.of(attributes.keySet()));
            } else {
                attribute.accept(new OfAttribute(entity, owner, below, inside, way, branches));
            }
        });
    }

    /** Adds what an attribute brings, and tells whether there is something; if not, that is a problem. */
    private final class OfAttribute implements Attribute.Visitor<Boolean> {

        private final EntityDescription entity;
        private final String owner;
        private final PathTree below;
        private final String inside;
        private final String way;
        private final List<Filling.Branch> branches;

        OfAttribute(
                EntityDescription entity,
                String owner,
                PathTree below,
                String inside,
                String way,
                List<Filling.Branch> branches) {
            this.entity = entity;
            this.owner = owner;
            this.below = below;
            this.inside = inside;
            this.way = way;
            this.branches = branches;
        }

        @Override
        public Boolean basic(Attribute.Basic basic) {
            return nothing(basic);
        }

        @Override
        public Boolean embedded(Attribute.Embedded embedded) {
            if (below.isEnd()) {
                return nothing(embedded);
            }
            String type = embedded.type().simpleName();
            String name = embedded.name() + ".";
            names(entity, type, embedded.attributes(), below, inside + name, way + name, branches);
            return true;
        }

        @Override
        public Boolean toOne(Attribute.ToOne one) {
            return rows(one, List.of(one.target()));
        }

        @Override
        public Boolean toMany(Attribute.ToMany many) {
            return rows(many, List.of(many.target()));
        }

        @Override
        public Boolean elements(Attribute.Elements elements) {
            return below.branches().isEmpty() ? branch(elements, List.of()) : nothing(elements);
        }

        @Override
        public Boolean reference(Attribute.Reference reference) {
            if (reference.many()) {
                oneByOne(owner, reference.name(), way);
                return false;
            }
            return rows(reference, reference.targets().values());
        }

        @Override
        public Boolean unsupported(Attribute.Unsupported unsupported) {
            return nothing(unsupported);
        }

        private boolean rows(Attribute attribute, Collection<String> targets) {
            List<EntityDescription> rows = targets.stream()
                    .distinct()
                    .map(name -> entities.beside(entity, name))
                    .toList();
            return branch(attribute, several(rows, below, way + attribute.name() + "."));
        }

        private boolean branch(Attribute attribute, List<Filling> further) {
            return branches.add(new Filling.Branch(inside + attribute.name(), attribute, further));
        }

        private boolean nothing(Attribute attribute) {
            noAssociation(owner, attribute.name(), way);
            return false;
        }
    }

    private void unknown(String name, String way, String owner, Collection<Set<String>> known) {
        Set<String> names = new TreeSet<>();
        known.forEach(names::addAll);
        problems.add("`" + name + "`, in prefetch(\"" + way + name + "\"), is not an attribute of `" + owner
                + "`. There are `" + String.join("`, `", names) + "`." + new NearMiss(names).question(name));
    }

    private void oneByOne(String owner, String name, String way) {
        problems.add(
                "`" + name + "`, in prefetch(\"" + way + name + "\"), holds rows of several entities, which Hibernate"
                        + " would load one by one. Declare `@Prefetch List<Object> " + name
                        + "();` in a virtual model of `" + owner
                        + "`, and look it up.");
    }

    private void noAssociation(String owner, String name, String way) {
        problems.add("`" + name + "`, in prefetch(\"" + way + name + "\"), brings nothing: `" + owner + "." + name
                + "` is not an association.");
    }
}
