package io.huisuan.engine.shelf;

import io.huisuan.repo.release.ReleaseContent;

import java.util.Optional;

/** Where releases come from. Both methods throw when the source cannot be reached. */
public interface ReleaseFeed {

    /** The release in effect now, by the source's clock; empty when none has been published. */
    Optional<ReleaseName> effective();

    /**
     * A release with what it consists of, as far as it is there; empty when it is not known.
     * Nothing of it is believed before it is verified.
     */
    Optional<ReleaseContent> content(long number);
}
