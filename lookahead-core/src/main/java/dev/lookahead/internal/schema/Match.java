package dev.lookahead.internal.schema;

import java.util.List;

/**
 * What related rows are found by, other than associations of the owner; as it was written, right
 * or wrong.
 *
 * @param mappedBy a path from the related entity back to the owner, or nothing
 * @param local the owner's values
 * @param remote the related entity's attributes that equal them
 * @param unit the persistence unit of the related entity, or nothing
 */
public record Match(String mappedBy, List<String> local, List<String> remote, String unit) {

    /** Associations alone. */
    public static final Match NONE = new Match("", List.of(), List.of(), "");

    public Match {
        local = List.copyOf(local);
        remote = List.copyOf(remote);
    }

    public Match withMappedBy(String other) {
        return new Match(other, local, remote, unit);
    }

    public Match withLocal(List<String> others) {
        return new Match(mappedBy, others, remote, unit);
    }

    public Match withRemote(List<String> others) {
        return new Match(mappedBy, local, others, unit);
    }

    public Match withUnit(String other) {
        return new Match(mappedBy, local, remote, other);
    }

    /** Whether it leaves the way to associations of the owner. */
    public boolean isNone() {
        return mappedBy.isEmpty() && local.isEmpty() && remote.isEmpty();
    }
}
