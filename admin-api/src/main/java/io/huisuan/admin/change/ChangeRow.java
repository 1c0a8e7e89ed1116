package io.huisuan.admin.change;

import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeState;

import java.time.Instant;
import java.util.List;

/**
 * A change request in a list.
 *
 * @param assets what it edits, for example {@code promotion/mj-300-50}
 */
public record ChangeRow(
        String id,
        String title,
        ChangeState state,
        String author,
        List<String> editors,
        List<String> assets,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    static ChangeRow of(Change change, List<String> editors, List<String> assets) {
        return new ChangeRow(
                String.valueOf(change.id()),
                change.title(),
                change.state(),
                change.author(),
                editors,
                assets,
                change.revision(),
                change.createdAt(),
                change.updatedAt());
    }
}
