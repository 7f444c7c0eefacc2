package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.InvalidQueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What paths of associations mean that are to be filled. */
final class FillingRules {

    private final Entities entities;
    private final List<String> problems = new ArrayList<>();

    FillingRules(Entities entities) {
        this.entities = entities;
    }

    /** The associations of these paths. */
    Filling of(EntityDescription entity, Collection<String> paths) {
        Filling filling = entity(entity, PathTree.of(paths), "");
        if (!problems.isEmpty()) {
            throw new InvalidQueryException(String.join("\n", problems));
        }
        return filling;
    }

    private Filling entity(EntityDescription entity, PathTree tree, String way) {
        List<Filling.Branch> branches = new ArrayList<>();
        names(entity, entity.simpleName(), entity.attributes(), tree, "", way, branches);
        return new Filling(entity, branches);
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
            String path = inside + name;
            if (attribute == null) {
                unknown(name, way, owner, attributes.keySet());
            } else if (attribute instanceof Attribute.Embedded embedded && !below.isEnd()) {
                String type = embedded.type().simpleName();
                names(entity, type, embedded.attributes(), below, path + ".", way + name + ".", branches);
            } else if (attribute instanceof Attribute.Elements
                    && below.branches().isEmpty()) {
                branches.add(new Filling.Branch(path, attribute, List.of()));
            } else {
                Optional<String> target = Entities.target(attribute);
                target.ifPresentOrElse(
                        found -> branches.add(new Filling.Branch(
                                path,
                                attribute,
                                List.of(entity(entities.beside(entity, found), below, way + name + ".")))),
                        () -> noAssociation(owner, name, way));
            }
        });
    }

    private void unknown(String name, String way, String owner, Collection<String> names) {
        problems.add("`" + name + "`, in prefetch(\"" + way + name + "\"), is no attribute of `" + owner
                + "`. There are `" + String.join("`, `", new TreeSet<>(names)) + "`."
                + new NearMiss(names).question(name));
    }

    private void noAssociation(String owner, String name, String way) {
        problems.add("`" + name + "`, in prefetch(\"" + way + name + "\"), brings nothing: `" + owner + "." + name
                + "` is no association.");
    }
}
