package dev.lookahead.internal.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Descriptions by class name. One instance gives equal answers for as long as it lives. */
public interface Schema {

    /** The view of this name; absent where the class is not marked as one. */
    SchemaAnswer<ViewDescription> view(String className);

    /** Whether a class is marked as a view, which may be of a kind that can be none. */
    boolean isMarked(String className);

    /** The sealed interface of this name, marked or not; absent for others. */
    SchemaAnswer<SealedDescription> sealedView(String className);

    /** What a view names, be it a record or a sealed interface: its virtual model or entity. */
    default Optional<String> boundTo(String viewName) {
        return view(viewName)
                .value()
                .map(ViewDescription::boundTo)
                .or(() -> sealedView(viewName)
                        .value()
                        .filter(SealedDescription::isBound)
                        .map(SealedDescription::boundTo));
    }

    /** The virtual model of this name; absent where the class is none. */
    SchemaAnswer<ModelDescription> virtualModel(String className);

    /**
     * Whether a class is declared as a virtual model, and is not an interface. One that implements an interface which
     * is a virtual model may stand in for it in a test, and is not asked about here.
     */
    boolean isModelClass(String className);

    /** Whether a class is a virtual model or implements one, and is not an interface. */
    boolean isOfModel(String className);

    /** The entity of this name in the persistence unit that queries run in; absent where it maps no such class. */
    SchemaAnswer<EntityDescription> entity(String className);

    /** The entity of this name in a persistence unit; absent where that maps no such class. */
    SchemaAnswer<EntityDescription> entity(String unit, String className);

    /** Whether a class is an abstract one. */
    boolean isAbstract(String className);

    /** The classes of entities that may extend this one, as far as this reader finds them. */
    Set<String> extending(String entity);

    /** The type of what a public method of a class without parameters gives; absent where it has no such method. */
    SchemaAnswer<JavaType> method(String className, String name);

    /** The entities of this name in all persistence units that map it, that of the queries first. */
    List<EntityDescription> everywhere(String className);

    /** The components of a record that is not a view, as an embeddable is shown; absent for others. */
    SchemaAnswer<ViewDescription> record(JavaType type);

    /** The batch loader of this name; absent where the class is none. */
    SchemaAnswer<LoaderDescription> loader(String className);

    /** Whether a value of the one type, boxed, is a value of the other. */
    boolean assignable(JavaType from, JavaType to);

    /** Whether values of this type have an order of their own. */
    boolean comparable(JavaType type);
}
