package io.huisuan.repo.publish;

import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Release;

/** What was published, and when it goes live. */
public record Published(Release release, Activation activation) {}
