package dev.lookahead.internal.hibernate;

import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Gives references to entities that an identifier holds when it is shown, as Hibernate has them: nothing is read. */
public interface References {

    /** Of identifiers that are not shown. */
    References NONE = (type, id) -> {
        throw new IllegalStateException("a reference to " + type.getName() + " without a session");
    };

    Object to(Class<?> type, Object id);

    /** Those of a session; stateless ones have them too, though no method for it. */
    static References in(SharedSessionContract session) {
        return (type, id) -> {
            var implementor = session.unwrap(SharedSessionContractImplementor.class);
            String name = implementor
                    .getFactory()
                    .getMappingMetamodel()
                    .getEntityDescriptor(type)
                    .getEntityName();
            return implementor.internalLoad(name, id, false, false);
        };
    }
}
