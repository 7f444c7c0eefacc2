package dev.lookahead.spring.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something in stock, in a database of its own. */
@Entity
public class Item {

    @Id
    private Long id;

    private String label;

    protected Item() {}

    public Item(Long id, String label) {
        this.id = id;
        this.label = label;
    }
}
