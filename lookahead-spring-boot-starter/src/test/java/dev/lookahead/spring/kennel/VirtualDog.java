package dev.lookahead.spring.kennel;

import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.spring.toys.VirtualToy;
import java.util.List;

public interface VirtualDog extends VirtualModel<Dog> {

    @Prefetch(local = "id", remote = "dogId")
    List<VirtualToy> toys();
}
