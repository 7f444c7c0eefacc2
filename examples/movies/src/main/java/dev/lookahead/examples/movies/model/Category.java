package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category of awards, or a group of categories: they are a tree. */
@Entity
@Table(indexes = @Index(name = "category_parent", columnList = "parent_id"))
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    @SequenceGenerator(name = "category_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("id")
    private List<Category> children = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    public Category(String name, @Nullable Category parent) {
        this.name = name;
        this.parent = parent;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Category getParent() {
        return parent;
    }

    public List<Category> getChildren() {
        return children;
    }
}
