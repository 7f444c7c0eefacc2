package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A word on a row of any table: it names the kind of the object and its id, and there is no foreign key. */
@Entity
@Table(indexes = @Index(name = "tag_object", columnList = "object_id, object_type"))
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", allocationSize = 500)
    private @Nullable Long id;

    @Column(nullable = false)
    private String label;

    @Column(nullable = false)
    private String objectType;

    private long objectId;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    public Tag(String label, String objectType, long objectId) {
        this.label = label;
        this.objectType = objectType;
        this.objectId = objectId;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public String getObjectType() {
        return objectType;
    }

    public long getObjectId() {
        return objectId;
    }
}
