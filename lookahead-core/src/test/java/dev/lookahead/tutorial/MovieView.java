package dev.lookahead.tutorial;

import dev.lookahead.model.View;
import java.util.List;

@View(VirtualMovie.class)
public record MovieView(String name, List<PersonView> directors) {}
