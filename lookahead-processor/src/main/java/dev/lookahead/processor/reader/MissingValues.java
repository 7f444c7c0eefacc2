package dev.lookahead.processor.reader;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Finds annotations that name a class or constant which is not there; the compiler says so itself. */
final class MissingValues extends SimpleAnnotationValueVisitor14<Boolean, Void> {

    private static final String ERROR = "<error>";
    private static final MissingValues VISITOR = new MissingValues();

    private MissingValues() {
        super(false);
    }

    /** Whether there are some on a class or what is declared in it. */
    static boolean in(TypeElement type) {
        return on(type) || type.getEnclosedElements().stream().anyMatch(MissingValues::inMember);
    }

    private static boolean inMember(Element member) {
        Stream<? extends Element> parameters =
                member instanceof ExecutableElement method ? method.getParameters().stream() : Stream.empty();
        return (isDeclaration(member) && on(member)) || parameters.anyMatch(MissingValues::on);
    }

    private static boolean isDeclaration(Element member) {
        return member.getKind() == ElementKind.METHOD
                || member.getKind() == ElementKind.RECORD_COMPONENT
                || member.getKind() == ElementKind.FIELD;
    }

    private static boolean on(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(MissingValues::in);
    }

    private static boolean in(AnnotationMirror annotation) {
        return annotation.getElementValues().values().stream().anyMatch(value -> value.accept(VISITOR, null));
    }

    @Override
    public Boolean visitString(String value, Void unused) {
        return value.equals(ERROR);
    }

    @Override
    public Boolean visitType(TypeMirror type, Void unused) {
        return type.getKind() == TypeKind.ERROR;
    }

    @Override
    public Boolean visitAnnotation(AnnotationMirror annotation, Void unused) {
        return in(annotation);
    }

    @Override
    public Boolean visitArray(List<? extends AnnotationValue> values, Void unused) {
        return values.stream().anyMatch(value -> value.accept(this, null));
    }
}
