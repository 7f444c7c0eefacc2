package dev.lookahead.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a <em>view</em>: what an API returns. Each component is read from a column, a
 * field of the virtual model, another view, or a static method of the record that has the
 * component's name and whose parameters are what it looks up.
 *
 * <pre>{@code
 * @View(VirtualMovie.class)
 * public record MovieView(String name, List<PersonView> directors) {}
 * }</pre>
 *
 * <p>On a sealed interface it marks one whose records are views of the entities that extend its own:
 * each row is shown by the record of its entity, or of the nearest above.
 *
 * <pre>{@code
 * @View(VirtualAnimal.class)
 * public sealed interface AnimalView {
 *     @View(VirtualDog.class) record DogView(String name, String breed) implements AnimalView {}
 *     @View(Cat.class) record CatView(String name, int lives) implements AnimalView {}
 * }
 * }</pre>
 *
 * <p>The idea is that of a serializer with its read logic beside it, as in django-virtual-models.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface View {

    /**
     * The virtual model that says how the view is read, or the entity itself where no virtual model
     * is needed. A virtual model is the authority: what brings related rows or is computed must be
     * declared there.
     */
    Class<?> value();
}
