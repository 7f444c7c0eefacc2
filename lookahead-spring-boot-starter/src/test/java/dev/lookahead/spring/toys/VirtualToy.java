package dev.lookahead.spring.toys;

import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.spring.kennel.VirtualDog;

public interface VirtualToy extends VirtualModel<Toy> {

    @Prefetch(local = "dogId", remote = "id")
    VirtualDog dog();
}
