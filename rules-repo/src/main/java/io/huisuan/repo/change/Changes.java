package io.huisuan.repo.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.change.EditMapper.Edited;
import io.huisuan.repo.change.EditMapper.Editor;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The change requests, to read. */
public final class Changes {

    private final ChangeMapper changes;
    private final EditMapper edits;
    private final SubmissionMapper submissions;

    public Changes(Database database) {
        var id = new AssetIdType();
        changes = database.mapper(ChangeMapper.class, id);
        edits = database.mapper(EditMapper.class, id, new BlobType());
        submissions = database.mapper(SubmissionMapper.class, id);
    }

    public Optional<Change> find(long id) {
        return changes.find(id);
    }

    /** Change requests, those that were touched last first. */
    public Page<Change> page(ChangeFilter filter, Page.Request request) {
        return request.of(
                changes.page(filter, request.size(), request.offset()), changes.count(filter));
    }

    /** What it wants, sorted by asset; at most {@link Drafting#MOST_EDITS}. */
    public List<Edit> edits(long change) {
        return edits.all(change);
    }

    /** What it edits, sorted, without saying how. */
    public List<AssetId> assets(long change) {
        return edits.assets(change);
    }

    public Optional<Edit> edit(long change, AssetId asset) {
        return edits.find(change, asset);
    }

    /** Its author and everybody who ever edited it: none of them may review it. */
    public List<String> editors(long change) {
        return edits.editors(change);
    }

    /**
     * What each of these change requests edits, without the contents: for lists.
     *
     * @param changes up to {@value Page.Request#LARGEST}
     */
    public Map<Long, List<AssetId>> assets(Collection<Long> changes) {
        return some(changes).isEmpty()
                ? Map.of()
                : edits.edited(changes).stream()
                        .collect(
                                groupingBy(Edited::changeRequest, mapping(Edited::what, toList())));
    }

    /**
     * Who edited each of these change requests: for lists.
     *
     * @param changes up to {@value Page.Request#LARGEST}
     */
    public Map<Long, List<String>> editors(Collection<Long> changes) {
        return some(changes).isEmpty()
                ? Map.of()
                : edits.editorsOf(changes).stream()
                        .collect(groupingBy(Editor::changeRequest, mapping(Editor::who, toList())));
    }

    private static Collection<Long> some(Collection<Long> changes) {
        Bounds.within(changes.size(), 0, Page.Request.LARGEST, "/changes");
        return changes;
    }

    /** What it does, as submitted; empty while nothing is submitted. */
    public List<Item> items(Change change) {
        return change.bundleHash() == null
                ? List.of()
                : submissions.items(change.id(), change.bundleHash());
    }

    /** What the checks found when it was submitted. */
    public Optional<CheckResult> check(Change change) {
        return change.bundleHash() == null
                ? Optional.empty()
                : submissions.check(change.id(), change.bundleHash());
    }

    /** The newest 200 verdicts on any of its submissions, newest first. */
    public List<Review> reviews(long change) {
        return submissions.reviews(change, 200);
    }
}
