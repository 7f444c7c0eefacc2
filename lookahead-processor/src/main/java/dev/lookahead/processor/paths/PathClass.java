package dev.lookahead.processor.paths;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The class that is generated for a virtual model: {@code VirtualMovie_} beside {@code VirtualMovie}, and
 * {@code Movies_VirtualMovie_} for one inside of {@code Movies}.
 *
 * @param model the virtual model, as users write it
 */
record PathClass(String packageName, String simpleName, String model, boolean isPublic) {

    static PathClass of(TypeElement model) {
        StringBuilder name = new StringBuilder();
        boolean isPublic = true;
        Element each = model;
        while (!(each instanceof PackageElement)) {
            name.insert(0, each.getSimpleName() + "_");
            isPublic &= each.getModifiers().contains(Modifier.PUBLIC);
            each = around(each);
        }
        return new PathClass(
                ((PackageElement) each).getQualifiedName().toString(),
                name.toString(),
                model.getSimpleName().toString(),
                isPublic);
    }

    String qualifiedName() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** Whether code beside the virtual model sees it. */
    static boolean isVisible(TypeElement model) {
        for (Element each = model; !(each instanceof PackageElement); each = around(each)) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
        }
        return true;
    }

    /** What a type stands in; a package at last. */
    private static Element around(Element inside) {
        return Objects.requireNonNull(inside.getEnclosingElement());
    }
}
