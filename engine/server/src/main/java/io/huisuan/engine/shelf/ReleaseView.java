package io.huisuan.engine.shelf;

import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** A release's name in answers: {@code {"number", "digest"}}, or {@code {"none": true}}. */
public final class ReleaseView {

    private ReleaseView() {}

    public static ObjectNode of(Optional<ReleaseName> release) {
        return release.map(
                        name ->
                                Writing.object()
                                        .whole("number", name.number())
                                        .text("digest", name.digest()))
                .orElseGet(() -> Writing.object().flag("none", true))
                .tree();
    }
}
